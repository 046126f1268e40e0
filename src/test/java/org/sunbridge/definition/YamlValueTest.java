package org.sunbridge.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.definition.YamlValue.Scalar;

class YamlValueTest {

  /** In each text, {@code HERE} must be found where it stands, however the scalar is written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "when: a HERE b",
        "when: \"a HERE b\"",
        "when: 'a HERE b'",
        "when: 'it''s HERE'",
        "when: \"\\\"\\u5f20\\\" \\\\d HERE\"",
        "when: \"𠮷 HERE\"",
        "when: |\n  a\n  b HERE\n",
        "when: >-\n  a\n  b\n  HERE c\n",
        "when: a\n  b\n  HERE c",
        "when: \"a\n  b\\\n  HERE c\"",
        "\uFEFFwhen: HERE",
        "other: 1\r\nwhen: >\r\n  a\r\n  HERE\r\n"
      })
  void everyCharacterOfAScalarKnowsItsPlace(String yaml) {
    Scalar scalar = scalar(yaml);
    int offset = scalar.text().codePointCount(0, scalar.text().indexOf("HERE"));

    assertThat(scalar.at(offset)).isEqualTo(placeOfHere(yaml));
  }

  @Test
  void theEndOfAScalarIsAPlaceToo() {
    assertThat(scalar("when: 'a >'").at(3)).isEqualTo(new Place("f.yaml", 1, 11));
  }

  private static Scalar scalar(String yaml) {
    Problems problems = new Problems();
    YamlValue value = YamlReader.read(new SourceText("f.yaml", yaml), problems).orElseThrow();
    assertThat(problems.inOrder()).isEmpty();
    return new Block((YamlValue.Mapping) value).scalar("when").orElseThrow();
  }

  private static Place placeOfHere(String yaml) {
    String before = yaml.substring(0, yaml.indexOf("HERE")).replace("\uFEFF", "");
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String lastLine = before.substring(before.lastIndexOf('\n') + 1);
    return new Place("f.yaml", line, lastLine.codePointCount(0, lastLine.length()) + 1);
  }
}
