package org.sunbridge.publish;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.TargetDefinition;

/**
 * A portal that can be called.
 *
 * @param target the target's name, as the outbox knows it
 * @param base the address before {@code /api/v1}, without a slash at its end
 */
public record PortalEndpoint(String target, URI base, String appKey, String secret) {

  public PortalEndpoint {
    base = URI.create(base.toString().replaceAll("/+$", ""));
  }

  /**
   * The portal of a target definition.
   *
   * @param environment the value of an environment variable, null where it is not set
   * @throws UnreadyTarget when a value is missing or the address is none
   */
  public static PortalEndpoint of(
      TargetDefinition target, UnaryOperator<@Nullable String> environment) {
    String base = value(target, "base", Optional.of(target.base()), environment);
    if (!base.matches("https?://[^/?#]+[^?#]*")) {
      throw new UnreadyTarget(
          target.name(),
          "base is not an http or https address; set " + target.base().env(),
          base + " 不是 http 或 https 地址，请设置环境变量 " + target.base().env());
    }
    return new PortalEndpoint(
        target.name(),
        URI.create(base),
        value(target, "appKey", target.appKey(), environment),
        value(target, "secret", target.secret(), environment));
  }

  URI results(String item) {
    return URI.create(base + "/api/v1/items/" + item + "/results");
  }

  URI receipts(String item, Optional<String> batch) {
    String query = batch.map(b -> "?batch=" + b).orElse("");
    return URI.create(base + "/api/v1/items/" + item + "/receipts" + query);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return target + " at " + base;
  }

  private static String value(
      TargetDefinition target,
      String key,
      Optional<TargetDefinition.Secret> secret,
      UnaryOperator<@Nullable String> environment) {
    TargetDefinition.Secret reference =
        secret.orElseThrow(
            () -> new UnreadyTarget(target.name(), "its definition lacks " + key, "定义中缺少 " + key));
    String value = environment.apply(reference.env());
    if (value != null && !value.isBlank()) {
      return value.strip();
    }
    return reference
        .fallback()
        .orElseThrow(
            () ->
                new UnreadyTarget(
                    target.name(),
                    "set the environment variable " + reference.env() + " (" + key + ")",
                    "请设置环境变量 " + reference.env() + "（" + key + "）"));
  }
}
