package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sunbridge.definition.FieldType;

class CleanersPropertiesTest {

  @Property
  void whatIsCleanStaysAsItIs(@ForAll("ids") String id) {
    assertThat(Cleaning.of(FieldType.CITIZEN_ID, id).outcome()).isEqualTo(id);
  }

  @Property
  void dressedIdsAreUndressed(
      @ForAll("ids") String id, @ForAll @IntRange(max = 18) int at, @ForAll("dress") String dress) {
    String dirty = id.substring(0, at) + dress + id.substring(at);
    assertThat(Cleaning.of(FieldType.CITIZEN_ID, dirty).outcome()).isEqualTo(id);
    assertThat(Cleaning.of(FieldType.CITIZEN_ID, widened(dirty)).outcome()).isEqualTo(id);
    assertThat(Cleaning.of(FieldType.CITIZEN_ID, "'" + dirty.toLowerCase(Locale.ROOT)).outcome())
        .isEqualTo(id);
  }

  @Property
  void oneWrongDigitIsNeverAnId(
      @ForAll("ids") String id,
      @ForAll @IntRange(max = 17) int at,
      @ForAll @IntRange(max = 9) int digit) {
    String other = id.substring(0, at) + digit + id.substring(at + 1);
    if (!other.equals(id)) {
      assertThat(Cleaning.of(FieldType.CITIZEN_ID, other).outcome()).startsWith("!");
    }
  }

  @Property
  void anIdOfFifteenDigitsIsTheSamePersons(@ForAll("ids") String id) {
    if (id.startsWith("19", 6)) {
      String old = id.substring(0, 6) + id.substring(8, 17);
      assertThat(Cleaning.of(FieldType.CITIZEN_ID, old).outcome()).isEqualTo(id);
    }
  }

  @Property
  void everyFormOfADateIsTheSameDay(
      @ForAll("dates") LocalDate date, @ForAll("dateForms") String form) {
    String text = date.atTime(8, 30).format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
    assertThat(Cleaning.of(FieldType.DATE, text).outcome()).isEqualTo(date.toString());
    assertThat(Cleaning.of(FieldType.DATE, widened(text)).outcome()).isEqualTo(date.toString());
  }

  @Property
  void aSerialIsTheDayThatSpreadsheetsShow(@ForAll("dates") LocalDate date) {
    long serial = LocalDate.of(1899, 12, 30).until(date, java.time.temporal.ChronoUnit.DAYS);
    if (serial > 60) {
      assertThat(Cleaning.of(FieldType.DATE, String.valueOf(serial), true).outcome())
          .isEqualTo(date.toString());
    }
  }

  @Property
  void noCellOfAnyTypeThrows(@ForAll FieldType type, @ForAll String text, @ForAll boolean number) {
    if (!Characters.isBlank(text)) {
      assertThat(Cleaning.of(type, text, number).outcome()).isNotNull();
    }
  }

  @Property
  void cleaningTwiceIsCleaningOnce(@ForAll FieldType type, @ForAll("words") String text) {
    String once = Cleaning.of(type, text).outcome();
    if (!once.startsWith("!") && !once.isEmpty()) {
      assertThat(Cleaning.of(type, once).outcome()).isEqualTo(once);
    }
  }

  @Property
  void noCharacterOfANameIsLost(@ForAll("names") String name) {
    assertThat(Cleaning.of(FieldType.PERSON_NAME, name))
        .isEqualTo(new Cleaning(name, java.util.List.of()));
  }

  @Property
  void separatorsAndBlanksOfANameDoNotMatter(
      @ForAll("names") String one,
      @ForAll("names") String other,
      @ForAll("separators") String separator) {
    assertThat(Cleaning.of(FieldType.PERSON_NAME, " " + one + separator + other + "　").outcome())
        .isEqualTo(one + "·" + other);
  }

  private static String widened(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : (char) c));
    return wide.toString();
  }

  @Provide
  Arbitrary<String> ids() {
    return Combinators.combine(
            Arbitraries.integers().between(110000, 659999),
            dates(),
            Arbitraries.integers().between(1, 999))
        .as(
            (county, born, serial) ->
                Ids.checked(
                    county
                        + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format(Locale.ROOT, "%03d", serial)));
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2029, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> dress() {
    return Arbitraries.of(" ", "\t", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u202D", "\r\n");
  }

  @Provide
  Arbitrary<String> dateForms() {
    return Arbitraries.of(
        "yyyy-MM-dd",
        "yyyy/M/d",
        "yyyy/MM/dd",
        "yyyy.M.d",
        "yyyyMMdd",
        "yyyy年M月d日",
        "yyyy年MM月dd日",
        "yyyy-M-d HH:mm:ss",
        "yyyy/M/d H:mm",
        "yyyy-MM-dd'T'HH:mm");
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of("•", "‧", "．", "・", "·", " · ", ".");
  }

  /** Chinese characters of all planes, compatibility ideographs among them. */
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0x4E00, 0x9FA5),
            Arbitraries.integers().between(0x3400, 0x4DB5),
            Arbitraries.integers().between(0xF900, 0xFA2D),
            Arbitraries.integers().between(0x20000, 0x2A6D6),
            Arbitraries.integers().between(0x30000, 0x3134A))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("0123456789.-/, 年月日元¥张李AbＸ１（）\u3000\uE81E转+")
        .ofMinLength(1)
        .ofMaxLength(14)
        .filter(text -> !Characters.isBlank(text));
  }
}
