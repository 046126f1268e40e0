package org.sunbridge.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortalSignatureTest {

  private static final String HASH_OF_ABC =
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

  private final PortalSignature signature =
      new PortalSignature(
          "POST",
          "/api/v1/items/x/results?a=1",
          "1790000000000",
          "n-1",
          PortalSignature.digest("abc".getBytes(UTF_8)));

  @Test
  void hashesAsTheStandardsExampleSays() {
    assertThat(PortalSignature.digest("abc".getBytes(UTF_8))).isEqualTo(HASH_OF_ABC);
  }

  @Test
  void hashesTheEmptyBody() {
    assertThat(PortalSignature.digest(new byte[0]))
        .isEqualTo("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
  }

  @Test
  void hashesMoreThanOneBlockAsTheStandardsExampleSays() {
    assertThat(PortalSignature.digest("abcd".repeat(16).getBytes(UTF_8)))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  @Test
  void putsMethodPathTimestampNonceAndBodyHashOnLinesOfTheirOwn() {
    assertThat(signature.canonicalText())
        .isEqualTo("POST\n/api/v1/items/x/results?a=1\n1790000000000\nn-1\n" + HASH_OF_ABC);
  }

  /** The expected value comes from {@code openssl dgst -sm3 -mac HMAC -macopt key:secret}. */
  @Test
  void signsAsOpensslDoes() {
    assertThat(signature.with("secret"))
        .isEqualTo("6731e51e46367ae09758b6a380c42e4cf999c63b46a02f989a36e3d39b6adb90");
  }

  @Test
  void theExampleInTheContractIsRight() throws IOException {
    String contract = Files.readString(Path.of("docs", "portal-contract.md"));
    String body =
        contract.lines().filter(line -> line.startsWith("{\"batch\":")).findFirst().orElseThrow();
    PortalSignature example =
        new PortalSignature(
            "POST",
            "/api/v1/items/exits/results",
            "1796059805120",
            "5b1f6a8e-2c43-4d58-9a3e-0f6f1f3f9b21",
            PortalSignature.digest(body.getBytes(UTF_8)));

    assertThat(contract).contains("```\n" + example.canonicalText() + "\n```");
    assertThat(contract).contains("签名：`" + example.with("demo-secret") + "`");
    assertThat(body)
        .contains(new ResultName("portal", "exits", "exit-4711").idOf(2, Operation.UPSERT));
  }

  @Test
  void knowsARightSignatureFromAWrongOne() {
    assertThat(signature.matches("secret", signature.with("secret"))).isTrue();
    assertThat(signature.matches("secret", signature.with("Secret"))).isFalse();
    assertThat(signature.matches("secret", "")).isFalse();
  }
}
