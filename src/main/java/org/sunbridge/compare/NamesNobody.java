package org.sunbridge.compare;

import java.util.List;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.SourceRecord;

/** A record in which no rule of its job finds a person. */
final class NamesNobody {

  private NamesNobody() {}

  /**
   * @param cells the row as it was sent
   */
  static Reject reject(SourceRecord record, List<String> cells) {
    return new Reject(
        record.line(),
        cells,
        List.of(new Reject.Problem("", "", "NAMES_NOBODY", "这一行认不出是谁：请补上身份证号或残疾人证号后重新报送。")),
        record.value("name"),
        record.value("birthDate"));
  }
}
