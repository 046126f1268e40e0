package org.sunbridge.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.FieldType;
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
  private final int sex;
  private final int diedOn;
  private final int expiresOn;
  private final String asOf;

  /**
   * @param asOf ISO date, or empty when unknown
   */
  CrossChecks(Columns columns, String asOf) {
    this.columns = columns;
    this.asOf = asOf;
    this.certificateNo = columns.indexOf("certificateNo");
    this.citizenId = columns.indexOf("citizenId");
    this.birthDate = columns.indexOf("birthDate");
    this.category = columns.indexOf("category");
    this.grade = columns.indexOf("grade");
    this.sex = columns.indexOf("sex");
    this.diedOn = columns.indexOf("diedOn");
    this.expiresOn = columns.indexOf("expiresOn");
  }

  /**
   * @param cell takes the notes
   */
  void find(RawRow row, Map<String, String> values, List<Problem> problems, Cell cell) {
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
    findLife(row, values, problems, cell);
    findDates(row, values, problems);
  }

  /** Born, by the id or else the column, no later than the data speak, and not after death. */
  private void findLife(RawRow row, Map<String, String> values, List<Problem> problems, Cell cell) {
    int known = knownBy(values);
    String text = value(values, known);
    if (text == null) {
      return;
    }
    boolean isDate = columns.field(known).type() == FieldType.DATE;
    String born = isDate ? text : birthDateIn(text);
    if (!asOf.isEmpty() && born.compareTo(asOf) > 0) {
      problems.add(columns.problem(row, known, ProblemCode.BORN_AFTER_AS_OF, asOf));
    }
    String died = value(values, diedOn);
    if (died != null && died.compareTo(born) < 0 && columns.record().equals("death-event")) {
      problems.add(
          columns.problem(row, diedOn, ProblemCode.DIED_BEFORE_BIRTH, columns.columnName(known)));
    }
    String told = value(values, sex);
    if (!isDate && told != null && told.equals(isMale(text) ? "FEMALE" : "MALE")) {
      cell.noted("sex", NoteCode.SEX_DISAGREES_WITH_ID);
    }
  }

  /** The field that tells the birth date best, or -1. */
  private int knownBy(Map<String, String> values) {
    for (int field : new int[] {citizenId, certificateNo, birthDate}) {
      boolean tells =
          value(values, field) != null
              && switch (columns.field(field).type()) {
                case CITIZEN_ID, CERTIFICATE_NUMBER, DATE -> true;
                default -> false;
              };
      if (tells) {
        return field;
      }
    }
    return -1;
  }

  private static boolean isMale(String id) {
    return (id.charAt(16) - '0') % 2 == 1;
  }

  private static String birthDateIn(String id) {
    return id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14);
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
