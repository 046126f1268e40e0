package org.sunbridge.publish;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A result as it should stand at a target from now on.
 *
 * @param target the target's name
 * @param item the service item at the target
 * @param result names the thing for ever: one finding, one item. At most 160 of {@code A-Z a-z 0-9
 *     . _ : -}; never anything personal, it is shown and logged
 * @param operation what the target is to do
 * @param fields the mapped fields, by the names the target knows; empty for a withdrawal
 */
public record OutboxEntry(
    String target, String item, String result, Operation operation, Map<String, String> fields) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern RESULT = Pattern.compile("[A-Za-z0-9._:-]{1,160}");
  private static final Set<String> RESERVED = Set.of("id", "result", "revision", "op");

  public OutboxEntry {
    require(NAME, "target", target);
    require(NAME, "item", item);
    require(RESULT, "result", result);
    fields = Map.copyOf(fields);
    for (String field : fields.keySet()) {
      if (RESERVED.contains(field)) {
        throw new IllegalArgumentException(
            "a field sent to target "
                + target
                + " is called "
                + field
                + ", a name the contract keeps for itself; rename it in the target's fields");
      }
    }
  }

  public static OutboxEntry upsert(
      String target, String item, String result, Map<String, String> fields) {
    return new OutboxEntry(target, item, result, Operation.UPSERT, fields);
  }

  public static OutboxEntry withdraw(String target, String item, String result) {
    return new OutboxEntry(target, item, result, Operation.WITHDRAW, Map.of());
  }

  ResultName name() {
    return new ResultName(target, item, result);
  }

  private static void require(Pattern pattern, String what, String value) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the " + what + " of an outbox entry must match " + pattern + ": " + value);
    }
  }
}
