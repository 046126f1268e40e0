package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.definition.FieldType;

class CleanersTest {

  /** Control characters stand in the table as {@code \\uXXXX}. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(
      resources = "/mapping/dirty-values.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void cleansOrTurnsBack(String type, String text, String outcome, String notes) {
    FieldType fieldType = FieldType.valueOf(type);
    Cleaning cleaning = Cleaning.of(fieldType, unescaped(text));
    assertThat(cleaning.outcome()).isEqualTo(outcome == null ? "" : unescaped(outcome));
    assertThat(String.join(" ", cleaning.notes())).isEqualTo(notes == null ? "" : notes);
  }

  @Test
  void aWorkbooksNumberHasLostTheDigitsOfAnId() {
    assertThat(Cleaning.of(FieldType.CITIZEN_ID, "110105194912061000", true).outcome())
        .isEqualTo("!LOST_DIGITS");
    assertThat(Cleaning.of(FieldType.CERTIFICATE_NUMBER, "11010519491231002043", true).outcome())
        .isEqualTo("!LOST_DIGITS");
  }

  @Test
  void fifteenDigitsFitIntoAWorkbooksNumber() {
    assertThat(Cleaning.of(FieldType.CITIZEN_ID, "110105491231002", true).outcome())
        .isEqualTo(Ids.ID);
  }

  @Test
  void anIdWhoseCheckCharacterHoldsMayEndInZeros() {
    Cleaning cleaning = Cleaning.of(FieldType.CITIZEN_ID, "110105194912061000");
    assertThat(cleaning.outcome()).isEqualTo("110105194912061000");
    assertThat(cleaning.notes()).containsExactly("ID_ENDS_IN_ZEROS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"长期", " 永久有效 ", "长 期", "终身"})
  void aCertificateWithoutAnEndNeverExpires(String text) {
    for (String field : new String[] {"expiresOn", "sentenceTo"}) {
      Cleaning cleaning = Cleaning.of(field, FieldType.DATE, text, false);
      assertThat(cleaning.outcome()).isEqualTo("9999-12-31");
      assertThat(cleaning.notes()).containsExactly("NO_END");
    }
    assertThat(Cleaning.of("diedOn", FieldType.DATE, text, false).outcome())
        .isEqualTo("!DATE_FORM");
  }

  private static String unescaped(String text) {
    String out = text;
    for (int at = out.indexOf("\\u"); at >= 0; at = out.indexOf("\\u")) {
      char c = (char) Integer.parseInt(out, at + 2, at + 6, 16);
      out = out.substring(0, at) + c + out.substring(at + 6);
    }
    return out;
  }
}
