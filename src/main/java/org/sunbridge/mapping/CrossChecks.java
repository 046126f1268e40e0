package org.sunbridge.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.Reject.Problem;

/**
 * What the cells of a row must agree on. A certificate number is made of citizen id, category and
 * grade, and a citizen id holds the birth date (GB 11643-1999).
 */
final class CrossChecks {

  private final Columns columns;
  private final int certificateNo;
  private final int citizenId;
  private final int birthDate;
  private final int category;
  private final int grade;
  private final int expiresOn;

  CrossChecks(Columns columns) {
    this.columns = columns;
    this.certificateNo = columns.indexOf("certificateNo");
    this.citizenId = columns.indexOf("citizenId");
    this.birthDate = columns.indexOf("birthDate");
    this.category = columns.indexOf("category");
    this.grade = columns.indexOf("grade");
    this.expiresOn = columns.indexOf("expiresOn");
  }

  void find(RawRow row, Map<String, String> values, List<Problem> problems) {
    String number = value(values, certificateNo);
    String id = value(values, citizenId);
    String born = value(values, birthDate);
    if (number != null && number.length() >= 20) {
      if (id != null && !number.startsWith(id)) {
        problems.add(disagrees(row, ProblemCode.CERTIFICATE_DISAGREES_WITH_ID, citizenId));
      }
      findDigit(row, values, number.charAt(18), category, problems);
      findDigit(row, values, number.charAt(19), grade, problems);
      if (born != null && !isBornOn(number, born)) {
        problems.add(disagrees(row, ProblemCode.CERTIFICATE_DISAGREES_WITH_BIRTH_DATE, birthDate));
      }
    }
    if (id != null && born != null && !isBornOn(id, born)) {
      problems.add(
          columns.problem(
              row,
              citizenId,
              ProblemCode.ID_DISAGREES_WITH_BIRTH_DATE,
              columns.columnName(birthDate)));
    }
    findDates(row, values, problems);
  }

  private void findDigit(
      RawRow row, Map<String, String> values, char digit, int field, List<Problem> problems) {
    String value = value(values, field);
    if (value != null && !(value.length() == 1 && value.charAt(0) == digit)) {
      problems.add(
          disagrees(
              row,
              field == category
                  ? ProblemCode.CERTIFICATE_DISAGREES_WITH_CATEGORY
                  : ProblemCode.CERTIFICATE_DISAGREES_WITH_GRADE,
              field));
    }
  }

  private void findDates(RawRow row, Map<String, String> values, List<Problem> problems) {
    if (expiresOn < 0 || !columns.record().equals("certificate")) {
      return;
    }
    String issued = values.get("issuedOn");
    String expires = values.get("expiresOn");
    if (issued != null && expires != null && expires.compareTo(issued) < 0) {
      problems.add(columns.problem(row, expiresOn, ProblemCode.EXPIRES_BEFORE_ISSUED));
    }
  }

  private Problem disagrees(RawRow row, ProblemCode code, int other) {
    return columns.problem(row, certificateNo, code, columns.columnName(other));
  }

  private @Nullable String value(Map<String, String> values, int field) {
    return field < 0 ? null : values.get(columns.field(field).name());
  }

  /** Compares {@code 19491231} in characters 7 to 14 with {@code 1949-12-31}. */
  private static boolean isBornOn(String id, String date) {
    return id.regionMatches(6, date, 0, 4)
        && id.regionMatches(10, date, 5, 2)
        && id.regionMatches(12, date, 8, 2);
  }
}
