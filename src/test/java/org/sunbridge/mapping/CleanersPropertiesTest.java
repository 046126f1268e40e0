package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;

/** What holds for the cleaner of every type. */
class CleanersPropertiesTest {

  private static final int LONG = 400_000;

  private static final List<String> ENDLESS =
      List.of(
          "1",
          "9",
          "-",
          ".",
          ",",
          " 1",
          "1 ",
          "区",
          "年",
          "张",
          "·",
          "(",
          "'",
          "\u200B",
          "1-",
          "1,",
          "无",
          "转1",
          "一",
          "１",
          "４肢体",
          "ￇ",
          "a\u0316\u0301",
          "\u0301\u0316",
          "E",
          "1E",
          "\uD800",
          "𠮷",
          "/1");

  @Property
  void noCellOfAnyTypeThrows(
      @ForAll FieldType type, @ForAll("anything") String text, @ForAll boolean number) {
    if (!Characters.isBlank(text)) {
      assertThat(Cleaning.of(type, text, number).outcome()).isNotNull();
      assertThatCode(() -> MaskedCell.of(field(type), text)).doesNotThrowAnyException();
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
  void aCanonicalValueNeedsNoRepair(@ForAll FieldType type, @ForAll("words") String text) {
    String once = Cleaning.of(type, text).outcome();
    if (!once.startsWith("!") && !once.isEmpty()) {
      assertThat(Cleaning.of(type, once).notes())
          .isSubsetOf("NAME_ODD", "PHONE_ODD", "ID_ENDS_IN_ZEROS", "ID_PLACE_UNKNOWN");
    }
  }

  /** Four hundred thousand characters cost a moment; what grows as their square costs minutes. */
  @ParameterizedTest
  @EnumSource(FieldType.class)
  void noCleanerIsSlowOnALongCell(FieldType type) {
    for (String piece : ENDLESS) {
      String text = piece.repeat(LONG / piece.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> {
            Cleaning.of(type, text);
            Cleaning.of(type, "2026年1月" + text);
            MaskedCell.of(field(type), text);
            NoAnswer.isOne(text);
          },
          () -> type + " of " + piece);
    }
  }

  private static FieldDefinition field(FieldType type) {
    return ExampleMappings.optional("field", type, "列");
  }

  /** All code points, halves of pairs among them, and what cells are made of. */
  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(40),
        Arbitraries.chars().all().list().ofMaxSize(12).map(CleanersPropertiesTest::joined),
        words());
  }

  private static String joined(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "0",
            "1",
            "2",
            "4",
            "19",
            "2026",
            "10",
            "31",
            "021",
            "59530000",
            "13812345678",
            "+86",
            "X",
            "x",
            "E",
            "+",
            "-",
            "—",
            ".",
            "/",
            ",",
            " ",
            "\u3000",
            "'",
            "年",
            "月",
            "日",
            "元",
            "¥",
            "转",
            "张",
            "李",
            "·",
            "•",
            "Ab",
            "ｂ",
            "Ｘ",
            "１",
            "（",
            "）",
            "\uE81E",
            "十",
            "一",
            "〇",
            "肢体",
            "听力",
            "是",
            "无",
            "嘉定",
            "镇",
            "街道",
            "外冈",
            "310114114",
            "310114",
            "000",
            "11010519491231002X",
            "43",
            "B1",
            "440524188001010014",
            "T08:30",
            "08:30",
            "星期六",
            "Z",
            "%",
            "?",
            "*");
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(list -> String.join("", list))
        .filter(text -> !Characters.isBlank(text));
  }
}
