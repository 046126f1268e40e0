package org.sunbridge.compare;

import java.util.List;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.SourceRecord;

/** A record in which no rule of its job finds a person. */
final class NamesNobody {

  private NamesNobody() {}

  static Reject reject(SourceRecord record) {
    return new Reject(
        record.line(),
        List.copyOf(record.values().values()),
        List.of(new Reject.Problem("", "", "NAMES_NOBODY", "这一行认不出是谁：请补上身份证号或残疾人证号后重新报送。")),
        record.value("name"),
        record.value("birthDate"));
  }
}
