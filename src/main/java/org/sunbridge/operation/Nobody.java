package org.sunbridge.operation;

import java.util.HashMap;
import java.util.Map;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.PersonExpression;
import org.sunbridge.domain.FindingType;

/** What conditions are told of somebody of whom nothing is known. */
final class Nobody {

  private Nobody() {}

  /** Every variable with all its fields. */
  static Map<String, Map<String, Object>> known(Definitions definitions) {
    Map<String, Map<String, Object>> known = new HashMap<>();
    Map<String, Object> person = new HashMap<>();
    person.put("sex", "");
    person.put("age", 0L);
    person.put("dead", false);
    person.put("diedOn", "");
    person.put("movedOut", false);
    known.put("person", person);
    known.put("certificate", KnownCertificate.NONE);
    Map<String, Object> membership = new HashMap<>();
    membership.put("member", false);
    membership.put("kind", "");
    known.put("membership", membership);
    known.put("visit", Map.of("expected", false, "outcome", ""));
    known.put("ledger", Map.of("from", ""));
    known.put("paid", paid(definitions));
    known.put("finding", findings());
    Map<String, Object> facts = new HashMap<>();
    definitions.measures().facts().keySet().forEach(name -> facts.put(name, false));
    known.put("fact", facts);
    return known;
  }

  static Map<String, Object> paid(Definitions definitions) {
    Map<String, Object> paid = new HashMap<>();
    paid.put("any", false);
    definitions.policies().keySet().forEach(b -> paid.put(PersonExpression.camel(b), 0.0));
    return paid;
  }

  static Map<String, Object> findings() {
    Map<String, Object> findings = new HashMap<>();
    for (FindingType type : FindingType.values()) {
      findings.put(PersonExpression.camel(type), 0L);
    }
    return findings;
  }
}
