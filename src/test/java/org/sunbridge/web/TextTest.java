package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.access.Role;

/** What people read is in the bundles, in both languages, and nowhere else. */
class TextTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}]+");
  private static final Pattern SHOWN_ATTRIBUTE =
      Pattern.compile("\\s(?:title|alt|placeholder|aria-label|value)=\"([^\"]+)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  static Stream<Path> templates() throws IOException {
    return Files.list(RESOURCES.resolve("templates"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateHasTextOfItsOwn(Path template) {
    String markup = COMMENT.matcher(read(template)).replaceAll("");

    assertThat(WORDS.matcher(TAG.matcher(markup).replaceAll(" ")).results().map(MatchResult::group))
        .isEmpty();
    assertThat(
            SHOWN_ATTRIBUTE
                .matcher(markup)
                .results()
                .map(match -> match.group(1))
                .filter(value -> !value.matches("[A-Z]+")))
        .isEmpty();
    assertThat(HAN.matcher(markup).find()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTextOfATemplateIsThere(Path template) {
    Set<String> keys = new TreeSet<>();
    KEY.matcher(read(template)).results().forEach(match -> keys.add(match.group(1)));

    assertThat(keys("web", "zh_CN")).containsAll(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "findings", "sheet"})
  void bothLanguagesSayTheSameThings(String bundle) {
    assertThat(keys(bundle, "en")).isEqualTo(keys(bundle, "zh_CN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "findings", "sheet"})
  void bothLanguagesFillInTheSameValues(String bundle) {
    Properties chinese = load(bundle, "zh_CN");
    Properties english = load(bundle, "en");

    for (String key : chinese.stringPropertyNames()) {
      assertThat(values(english.getProperty(key)))
          .as(key)
          .isEqualTo(values(chinese.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "en"})
  void everyRoleHasAName(String language) {
    assertThat(keys("web", language))
        .containsAll(Stream.of(Role.values()).map(role -> "role." + role).toList());
  }

  private static List<String> values(String text) {
    return Pattern.compile("\\{\\w+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  private static Set<String> keys(String bundle, String language) {
    return load(bundle, language).stringPropertyNames();
  }

  private static Properties load(String bundle, String language) {
    Properties properties = new Properties();
    Path file = RESOURCES.resolve("messages").resolve(bundle + "_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
