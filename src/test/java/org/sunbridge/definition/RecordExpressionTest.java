package org.sunbridge.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordExpressionTest {

  private static final Map<String, FieldType> FIELDS =
      Map.of(
          "citizenId", FieldType.CITIZEN_ID,
          "birthDate", FieldType.DATE,
          "diedOn", FieldType.DATE,
          "amount", FieldType.MONEY,
          "alone", FieldType.YES_NO,
          "grade", FieldType.CODE);

  @Test
  void datesCompareAsText() {
    RecordExpression late = RecordExpression.compile("record.diedOn > asOf", FIELDS);

    assertThat(late.test(Map.of("diedOn", "2026-11-01"), "2026-10-31")).isTrue();
    assertThat(late.test(Map.of("diedOn", "2026-10-31"), "2026-10-31")).isFalse();
  }

  @Test
  void presenceCanBeAsked() {
    RecordExpression unidentified =
        RecordExpression.compile("!has(record.citizenId) && !has(record.birthDate)", FIELDS);

    assertThat(unidentified.test(Map.of(), "2026-10-31")).isTrue();
    assertThat(unidentified.test(Map.of("birthDate", "1950-01-01"), "2026-10-31")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record.diedOn > asOf",
        "!(record.diedOn > asOf)",
        "record.diedOn.startsWith('2026')",
        "record.amount > 0",
        "record.amount / 0.0 > 1.0",
        "record.alone",
        "record.grade in ['1', '2']",
        "1 / 0 == 1"
      })
  void anExpressionThatNeedsAnAbsentFieldDoesNotApply(String cel) {
    assertThat(RecordExpression.compile(cel, FIELDS).test(Map.of(), "2026-10-31")).isFalse();
  }

  @Test
  void moneyIsADecimalAndYesIsTrue() {
    Map<String, String> record = Map.of("amount", "450.00", "alone", "true");

    assertThat(RecordExpression.compile("record.amount == 450.0", FIELDS).test(record, ""))
        .isTrue();
    assertThat(RecordExpression.compile("record.amount > 449", FIELDS).test(record, "")).isTrue();
    assertThat(RecordExpression.compile("record.alone", FIELDS).test(record, "")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record.diedOn | 2026-10-05",
        "record.amount | 450.00",
        "record.amount * 2.0 | 900",
        "has(record.birthDate) ? record.birthDate : 'unknown' | unknown",
        "record.amount > 0 | true"
      })
  void aStatedFactIsCanonicalText(String cel, String text) {
    Map<String, String> record = Map.of("diedOn", "2026-10-05", "amount", "450.00");

    assertThat(RecordExpression.compileValue(cel, FIELDS).text(record, "2026-10-31"))
        .contains(text);
  }

  @Test
  void aFactOfAnAbsentFieldIsNotStated() {
    assertThat(RecordExpression.compileValue("record.diedOn", FIELDS).text(Map.of(), "")).isEmpty();
    assertThat(RecordExpression.compileValue("'on ' + record.diedOn", FIELDS).text(Map.of(), ""))
        .isEmpty();
  }

  @Test
  void itKnowsWhichFieldsItReads() {
    assertThat(RecordExpression.compile("has(record.diedOn) && record.amount > 0", FIELDS).fields())
        .containsExactly("amount", "diedOn");
  }

  @Test
  void itKnowsWhetherItSpeaksOfTheDay() {
    assertThat(RecordExpression.compile("record.diedOn > asOf", FIELDS).readsAsOf()).isTrue();
    assertThat(RecordExpression.compile("has(record.diedOn)", FIELDS).readsAsOf()).isFalse();
  }

  @Test
  void aFieldTheMappingLacksIsToldWithItsPlaceAndWhatWasMeant() {
    assertThatExceptionOfType(BadExpression.class)
        .isThrownBy(() -> RecordExpression.compile("'𠮷' == record.diedOm", FIELDS))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        new BadExpression.Problem(
                            14, "unknown field 'record.diedOm'", "did you mean 'record.diedOn'?")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record.grade.matches('(a+)+')| 20 | 'matches' is not allowed here",
        "[1, 2].all(x, x > 1) | 10 | 'all' is not allowed here",
        "['1'].map(x, x) == ['1'] | 9 | 'map' is not allowed here",
        "{'a': 1} == {'a': 1} | 0 | maps, objects and loops are not allowed",
        "int(record.grade) > 1 | 3 | 'int' is not allowed here",
        "['1', '2'][5] == '1' | 10 | '[ ]' is not allowed here"
      })
  void whatCouldLoopOrFailIsRefused(String cel, int offset, String message) {
    assertThatExceptionOfType(BadExpression.class)
        .isThrownBy(() -> RecordExpression.compile(cel.strip(), FIELDS))
        .satisfies(
            e -> {
              assertThat(e.problems().get(0).offset()).isEqualTo(offset);
              assertThat(e.problems().get(0).message()).isEqualTo(message);
            });
  }

  @Test
  void everyUnknownFieldIsToldAtOnce() {
    assertThatExceptionOfType(BadExpression.class)
        .isThrownBy(() -> RecordExpression.compile("record.a == record.b", FIELDS))
        .satisfies(e -> assertThat(e.problems()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "record.diedOn > asOf; true",
        "asOf < record.diedOn; true",
        "record.amount > 0; true",
        "record.diedOn >= asOf && record.amount > 0; true",
        "record.diedOn > asOf || record.birthDate > asOf; true",
        "record.diedOn < asOf; false",
        "asOf >= record.diedOn; false",
        "record.diedOn == asOf; false",
        "!(record.diedOn > asOf); false",
        "record.diedOn > asOf || record.diedOn < asOf; false",
        "asOf.startsWith('2026'); false",
        "(record.diedOn > asOf ? record.amount : 0.0) > 1.0; false"
      })
  void lapsesWithTimeOnlyWhereTheDayIsTheGreaterSide(String cel, boolean lapses) {
    assertThat(RecordExpression.compile(cel, FIELDS).lapsesWithTime()).isEqualTo(lapses);
  }
}
