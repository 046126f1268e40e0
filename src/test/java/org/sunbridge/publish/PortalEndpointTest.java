package org.sunbridge.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sunbridge.definition.TargetDefinition;
import org.sunbridge.definition.TargetDefinition.Kind;
import org.sunbridge.definition.TargetDefinition.Secret;

class PortalEndpointTest {

  private final TargetDefinition target =
      new TargetDefinition(
          "one-stop-portal",
          "一网通办",
          Kind.PORTAL,
          new Secret("SUNBRIDGE_PORTAL_URL", Optional.of("http://127.0.0.1:8099")),
          Optional.of(new Secret("SUNBRIDGE_PORTAL_APP_KEY", Optional.of("sunbridge"))),
          Optional.of(new Secret("SUNBRIDGE_PORTAL_SECRET", Optional.empty())),
          List.of());

  @Test
  void takesTheEnvironmentBeforeTheFallback() {
    Map<String, String> environment =
        Map.of(
            "SUNBRIDGE_PORTAL_URL", "https://portal.example/gateway/",
            "SUNBRIDGE_PORTAL_SECRET", "s3cret");

    PortalEndpoint endpoint = PortalEndpoint.of(target, environment::get);

    assertThat(endpoint.appKey()).isEqualTo("sunbridge");
    assertThat(endpoint.results("exits"))
        .isEqualTo(URI.create("https://portal.example/gateway/api/v1/items/exits/results"));
    assertThat(endpoint.receipts("exits", Optional.of("b1")).getRawQuery()).isEqualTo("batch=b1");
  }

  @Test
  void namesTheVariableThatIsNotSet() {
    assertThatThrownBy(() -> PortalEndpoint.of(target, name -> null))
        .isInstanceOf(UnreadyTarget.class)
        .hasMessageContaining("请设置环境变量 SUNBRIDGE_PORTAL_SECRET");
  }

  @Test
  void refusesAnAddressThatIsNone() {
    Map<String, String> environment =
        Map.of("SUNBRIDGE_PORTAL_URL", "portal.example", "SUNBRIDGE_PORTAL_SECRET", "s3cret");

    assertThatThrownBy(() -> PortalEndpoint.of(target, environment::get))
        .hasMessageContaining("SUNBRIDGE_PORTAL_URL");
  }

  @Test
  void neverShowsItsSecret() {
    assertThat(new PortalEndpoint("portal", URI.create("http://x"), "key", "s3cret").toString())
        .doesNotContain("s3cret");
  }
}
