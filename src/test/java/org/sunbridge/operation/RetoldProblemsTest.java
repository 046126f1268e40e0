package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.sunbridge.mapping.NoteCode;
import org.sunbridge.mapping.ProblemCode;

/** Reasons are kept in Chinese; whoever reads English reads all of them in English. */
class RetoldProblemsTest {

  private static final Object[] VALUES = {"a", "b", "c"};

  @ParameterizedTest
  @EnumSource(value = ProblemCode.class, mode = Mode.EXCLUDE, names = "CHECK")
  void everyProblemIsToldInEnglishWithItsValues(ProblemCode code) {
    String told =
        RetoldTest.in(Locale.ENGLISH)
            .problem(code.name(), sentence(Locale.SIMPLIFIED_CHINESE, "problem." + code));
    assertThat(told).isEqualTo(sentence(Locale.ENGLISH, "problem." + code));
  }

  @ParameterizedTest
  @EnumSource(value = NoteCode.class, mode = Mode.EXCLUDE, names = "CHECK")
  void everyNoteIsToldInEnglish(NoteCode code) {
    assertThat(RetoldTest.in(Locale.ENGLISH).note(code.name(), ""))
        .isNotBlank()
        .doesNotContainPattern("\\p{IsHan}");
  }

  private static String sentence(Locale locale, String key) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "messages.mapping",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(key), locale).format(VALUES);
  }
}
