package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  /** What a street worker sees in documents and in the spreadsheet's menus. */
  private static final String FAMILIAR = "UTF-8|UTF-16|GB18030|GBK|Big5|CSV|[.]?xlsx?|B[12]|X";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyCodeHasASentenceAndEverySentenceACode(String language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "messages.mapping",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Set<String> codes = new TreeSet<>();
    Stream.of(ProblemCode.values()).forEach(code -> codes.add("problem." + code));
    Stream.of(FileProblem.values()).forEach(code -> codes.add("file." + code));
    Stream.of(NoteCode.values()).forEach(code -> codes.add("note." + code));
    assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(codes);
    for (String key : codes) {
      Object[] details = {"A", "B", "C"};
      assertThat(new MessageFormat(bundle.getString(key)).format(details))
          .as(key)
          .isNotBlank()
          .doesNotContain("{");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"problem.", "file."})
  void bothLanguagesNameTheSameDetails(String prefix) {
    ResourceBundle chinese =
        ResourceBundle.getBundle("messages.mapping", Locale.SIMPLIFIED_CHINESE);
    ResourceBundle english = ResourceBundle.getBundle("messages.mapping", Locale.ENGLISH);
    chinese.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(
            key ->
                assertThat(details(english.getString(key)))
                    .as(key)
                    .isEqualTo(details(chinese.getString(key))));
  }

  private static Set<String> details(String sentence) {
    Set<String> details = new TreeSet<>();
    Arrays.stream(new String[] {"{0}", "{1}", "{2}"})
        .filter(sentence::contains)
        .forEach(details::add);
    return details;
  }

  /** Whoever reads it has no computer words: what is wrong, and then what to do. */
  @ParameterizedTest
  @ValueSource(strings = {"problem.", "file."})
  void everySentenceIsPlainAndSaysWhatToDo(String prefix) {
    ResourceBundle chinese =
        ResourceBundle.getBundle("messages.mapping", Locale.SIMPLIFIED_CHINESE);
    chinese.keySet().stream()
        .filter(key -> key.startsWith(prefix) && !key.equals("problem.CHECK"))
        .forEach(
            key -> {
              String sentence = chinese.getString(key);
              assertThat(sentence).as(key).contains("请").endsWith("。").hasSizeLessThan(110);
              assertThat(sentence.replaceAll(FAMILIAR, ""))
                  .as(key)
                  .doesNotContainPattern("[A-Za-z]");
            });
  }
}
