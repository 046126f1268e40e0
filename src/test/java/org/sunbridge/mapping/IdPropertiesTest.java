package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.sunbridge.definition.FieldType;
import org.sunbridge.domain.CitizenId;

/** Ids and certificate numbers that are right by construction, in every way of writing them. */
class IdPropertiesTest {

  @Property
  void anIdStaysTheSameHoweverItIsWritten(
      @ForAll("ids") String id, @ForAll("ways") List<Writing> ways) {
    assertThat(Cleaning.of(FieldType.CITIZEN_ID, written(id, ways)).outcome()).isEqualTo(id);
  }

  @Property
  void aCertificateNumberStaysTheSameHoweverItIsWritten(
      @ForAll("certificates") String number, @ForAll("ways") List<Writing> ways) {
    assertThat(Cleaning.of(FieldType.CERTIFICATE_NUMBER, written(number, ways)).outcome())
        .isEqualTo(number);
  }

  @Property
  void whatWasDoneToAnIdIsNoted(@ForAll("ids") String id, @ForAll Writing way) {
    String dirty = way.of(id);
    Cleaning cleaning = Cleaning.of(FieldType.CITIZEN_ID, dirty);
    if (!dirty.equals(id)) {
      assertThat(cleaning.notes()).isNotEmpty();
    }
  }

  @Property
  void oneWrongDigitIsNeverAnId(
      @ForAll("ids") String id,
      @ForAll @IntRange(max = 17) int at,
      @ForAll @IntRange(max = 9) int digit,
      @ForAll("ways") List<Writing> ways) {
    String other = id.substring(0, at) + digit + id.substring(at + 1);
    if (!other.equals(id)) {
      String dirty = written(other, ways);
      assertThat(Cleaning.of(FieldType.CITIZEN_ID, dirty).outcome()).startsWith("!");
      assertThat(Cleaning.of(FieldType.CERTIFICATE_NUMBER, dirty + "43").outcome()).startsWith("!");
    }
  }

  @Property
  void twoDigitsExchangedAreNeverAnId(
      @ForAll("ids") String id, @ForAll @IntRange(max = 15) int at) {
    String other = id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2);
    if (!other.equals(id)) {
      assertThat(Cleaning.of(FieldType.CITIZEN_ID, other).outcome()).startsWith("!");
    }
  }

  @Property
  void oneDigitTooManyOrTooFewIsNeverAnId(
      @ForAll("ids") String id,
      @ForAll @IntRange(max = 17) int at,
      @ForAll @IntRange(max = 9) int digit) {
    assertThat(Cleaning.of(FieldType.CITIZEN_ID, id.substring(0, at) + digit + id.substring(at)))
        .extracting(Cleaning::outcome)
        .isIn("!ID_LENGTH", "!ID_CHARACTERS");
    assertThat(Cleaning.of(FieldType.CITIZEN_ID, id.substring(0, at) + id.substring(at + 1)))
        .extracting(Cleaning::outcome)
        .isIn("!ID_LENGTH", "!ID_CHARACTERS");
  }

  @Property
  void anIdOfFifteenDigitsIsTheSamePersons(
      @ForAll("ids") String id, @ForAll("ways") List<Writing> ways) {
    if (id.startsWith("19", 6)) {
      String old = id.substring(0, 6) + id.substring(8, 17);
      assertThat(Cleaning.of(FieldType.CITIZEN_ID, written(old, ways)).outcome()).isEqualTo(id);
    }
  }

  @Property
  void whatASpreadsheetMadeOfAnIdIsNeverGuessed(@ForAll("ids") String id) {
    if (!id.endsWith("X")) {
      String scientific = String.format(Locale.ROOT, "%.5E", Double.parseDouble(id));
      assertThat(Cleaning.of(FieldType.CITIZEN_ID, scientific).outcome()).isEqualTo("!LOST_DIGITS");
      String rounded = id.substring(0, 15) + "000";
      Cleaning cleaning = Cleaning.of(FieldType.CITIZEN_ID, rounded);
      if (CitizenId.problem(rounded).isPresent()) {
        assertThat(cleaning.outcome()).isEqualTo("!LOST_DIGITS");
      } else {
        assertThat(cleaning.notes()).contains("ID_ENDS_IN_ZEROS");
      }
      assertThat(Cleaning.of(FieldType.CITIZEN_ID, rounded, true).outcome())
          .isEqualTo("!LOST_DIGITS");
    }
  }

  @Property
  void whateverPassesIsAnId(@ForAll @NumericChars @StringLength(min = 14, max = 19) String digits) {
    String outcome = Cleaning.of(FieldType.CITIZEN_ID, digits).outcome();
    assertThat(outcome.startsWith("!") || CitizenId.problem(outcome).isEmpty()).isTrue();
  }

  private static String written(String number, List<Writing> ways) {
    String text = number;
    for (Writing way : ways) {
      text = way.of(text);
    }
    return text;
  }

  /** What people and programs do to a number without changing what it says. */
  enum Writing {
    AS_IT_IS,
    LOWER_CASE,
    FULL_WIDTH,
    APOSTROPHE,
    CURLY_APOSTROPHE,
    QUOTED,
    BLANKS_AROUND,
    GROUPED,
    IDEOGRAPHIC_SPACE,
    HARD_SPACE,
    ZERO_WIDTH,
    BYTE_ORDER_MARK,
    DIRECTION_MARKS,
    DASHED;

    String of(String number) {
      int middle = number.length() / 2;
      String one = number.substring(0, middle);
      String other = number.substring(middle);
      return switch (this) {
        case AS_IT_IS -> number;
        case LOWER_CASE -> number.toLowerCase(Locale.ROOT);
        case FULL_WIDTH -> Wide.of(number);
        case APOSTROPHE -> "'" + number;
        case CURLY_APOSTROPHE -> "’" + number;
        case QUOTED -> "“" + number + "”";
        case BLANKS_AROUND -> " " + number + "\t";
        case GROUPED -> one + " " + other;
        case IDEOGRAPHIC_SPACE -> one + "\u3000" + other + "\u3000";
        case HARD_SPACE -> one + "\u00A0" + other;
        case ZERO_WIDTH -> one + "\u200B" + other + "\u200D";
        case BYTE_ORDER_MARK -> "\uFEFF" + number;
        case DIRECTION_MARKS -> "\u202D" + number + "\u202C";
        case DASHED -> dashed(number);
      };
    }

    /** Between the first two digits in a row. */
    private static String dashed(String number) {
      for (int i = 1; i < number.length(); i++) {
        if (Character.isDigit(number.charAt(i - 1)) && Character.isDigit(number.charAt(i))) {
          return number.substring(0, i) + "-" + number.substring(i);
        }
      }
      return number;
    }
  }

  @Provide
  Arbitrary<List<Writing>> ways() {
    return Arbitraries.of(Writing.class).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> ids() {
    Arbitrary<LocalDate> births =
        Arbitraries.longs()
            .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2026, 10, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Combinators.combine(
            Arbitraries.integers().between(110000, 659999),
            births,
            Arbitraries.integers().between(1, 999))
        .as(
            (county, born, order) ->
                Ids.checked(
                    county
                        + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format(Locale.ROOT, "%03d", order)));
  }

  @Provide
  Arbitrary<String> certificates() {
    return Combinators.combine(
            ids(),
            Arbitraries.integers().between(1, 7),
            Arbitraries.integers().between(1, 4),
            Arbitraries.of("", "B1", "B2", "B10"))
        .as((id, category, grade, suffix) -> id + category + grade + suffix);
  }
}
