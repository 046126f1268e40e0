package org.sunbridge.review;

import java.util.HashMap;
import java.util.Map;

/** A finding's attributes by the names that targets' definitions use: the promised columns. */
final class Attributes {

  private Attributes() {}

  static Map<String, String> of(FindingRow finding, Material material) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put("type", finding.type.name());
    attributes.put("reason", finding.reason);
    attributes.put("certificate_no", material.codec().decode(finding.certificateNo));
    attributes.put("citizen_id", material.codec().decode(finding.citizenId));
    attributes.put("name", material.codec().decode(finding.name));
    attributes.put("division", finding.division);
    attributes.put("field", finding.field);
    attributes.put("before", material.codec().decode(finding.beforeValue));
    attributes.put("after", material.codec().decode(finding.afterValue));
    attributes.put("benefit", finding.benefit);
    attributes.put("effective_month", finding.effectiveMonth);
    attributes.put("state", finding.state.name());
    attributes.put("job", finding.job);
    return attributes;
  }
}
