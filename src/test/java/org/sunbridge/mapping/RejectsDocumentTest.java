package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/rejects.md names every code with the sentences that senders read. */
class RejectsDocumentTest {

  private static final Pattern VALUE = Pattern.compile("\\{\\d}");

  private static final Map<String, String[]> DOCUMENT = document();

  @ParameterizedTest
  @MethodSource("codes")
  void theDocumentSaysWhatTheSenderReads(String key) {
    String code = key.substring(key.indexOf('.') + 1);
    String[] row = DOCUMENT.get(key.startsWith("note.") ? "note." + code : code);
    assertThat(row).as("docs/rejects.md lacks " + code).isNotNull();
    assertThat(row[2]).matches(pattern(Locale.SIMPLIFIED_CHINESE, key));
    assertThat(row[3]).matches(pattern(Locale.ENGLISH, key));
  }

  static Stream<String> codes() {
    return Stream.of(
            Stream.of(ProblemCode.values())
                .filter(code -> code != ProblemCode.CHECK)
                .map(code -> "problem." + code),
            Stream.of(FileProblem.values()).map(code -> "file." + code),
            Stream.of(NoteCode.values()).map(code -> "note." + code))
        .flatMap(keys -> keys);
  }

  /** A sentence whose values may be called anything. */
  private static Pattern pattern(Locale locale, String key) {
    String sentence = ResourceBundle.getBundle("messages.mapping", locale).getString(key);
    StringBuilder pattern = new StringBuilder();
    for (String part : VALUE.split(sentence, -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".+").append(Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString());
  }

  private static Map<String, String[]> document() {
    Map<String, String[]> rows = new HashMap<>();
    String section = "";
    try {
      for (String line : Files.readAllLines(Path.of("docs/rejects.md"))) {
        section = line.startsWith("## ") ? line : section;
        if (line.startsWith("| `")) {
          String[] cells = line.split(" ?\\| ?");
          String code = cells[1].replace("`", "");
          rows.put(section.contains("Notes") ? "note." + code : code, cells);
        }
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }
}
