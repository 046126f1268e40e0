package org.sunbridge.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.domain.FindingType;

/**
 * Where results go, as {@code jobs/targets/NAME.yaml} declares it.
 *
 * @param base address of the portal; for a work list the folder
 * @param appKey reference to the key, see {@link Secret}
 * @param secret reference to the signing secret
 * @param items what is sent under which service item
 */
public record TargetDefinition(
    String name,
    String title,
    Kind kind,
    Secret base,
    Optional<Secret> appKey,
    Optional<Secret> secret,
    List<Item> items) {

  public TargetDefinition {
    items = List.copyOf(items);
  }

  public enum Kind {
    /** HTTP calls signed with HMAC-SM3. */
    PORTAL,
    /** One CSV file a street. */
    WORKLIST
  }

  /**
   * A value kept outside the definitions.
   *
   * @param env the environment variable that holds it
   * @param fallback the value when the variable is not set; never a real secret
   */
  public record Secret(String env, Optional<String> fallback) {}

  /**
   * @param item the service item's name in the target's address
   * @param findings the types it carries
   * @param fields finding attributes to send, by the name the target knows, in the order of the
   *     file
   */
  public record Item(String item, List<FindingType> findings, Map<String, String> fields) {
    public Item {
      findings = List.copyOf(findings);
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
