package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sunbridge.definition.FieldType;

/** Names of all planes: what is written otherwise is the same name, and no character is lost. */
class NamePropertiesTest {

  @Property
  void noCharacterOfANameIsLost(@ForAll("names") String name) {
    assertThat(Cleaning.of(FieldType.PERSON_NAME, name)).isEqualTo(new Cleaning(name, List.of()));
  }

  @Property
  void separatorsAndBlanksOfANameDoNotMatter(
      @ForAll("names") String one,
      @ForAll("names") String other,
      @ForAll("separators") String separator) {
    assertThat(Cleaning.of(FieldType.PERSON_NAME, " " + one + separator + other + "　").outcome())
        .isEqualTo(one + "·" + other);
  }

  @Property
  void blanksBetweenChineseCharactersDoNotMatter(
      @ForAll("names") String one, @ForAll("names") String other, @ForAll("blanks") String blank) {
    Cleaning cleaning = Cleaning.of(FieldType.PERSON_NAME, one + blank + other);
    assertThat(cleaning.outcome()).isEqualTo(one + other);
    assertThat(cleaning.notes()).containsExactly("BLANKS_REMOVED");
  }

  @Property
  void bothFormsOfAMovedCharacterAreOneName(@ForAll @IntRange(min = 0xE815, max = 0xE864) int c) {
    String older = "林" + Character.toString(c);
    String newer = "林" + Character.toString(PrivateUse.canonical(c));
    assertThat(Cleaning.of(FieldType.PERSON_NAME, older).outcome())
        .isEqualTo(Cleaning.of(FieldType.PERSON_NAME, newer).outcome())
        .isEqualTo(newer);
  }

  @Property
  void aRemarkIsNeverCutOffButTheRejectStillTellsTheName(
      @ForAll("names") String name, @ForAll("remarks") String remark) {
    assertThat(Cleaning.of(FieldType.PERSON_NAME, name + remark).outcome())
        .isEqualTo("!NAME_REMARK");
    assertThat(PersonNameCleaner.beforeRemark(name + remark)).isEqualTo(name);
  }

  @Property
  void fiftyCharactersAreANameAndOneMoreIsNone(@ForAll("characters") int c) {
    String longest = Character.toString(c).repeat(50);
    assertThat(Cleaning.of(FieldType.PERSON_NAME, longest).outcome()).isEqualTo(longest);
    assertThat(Cleaning.of(FieldType.PERSON_NAME, longest + "张").outcome())
        .isEqualTo("!NAME_TOO_LONG");
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of("•", "‧", "．", "・", "·", " · ", ".", "･", "∙", "··", "• ");
  }

  @Provide
  Arbitrary<String> blanks() {
    return Arbitraries.of(" ", "  ", "\u3000", "\u00A0", "\u200B", "\t", "\u200D");
  }

  @Provide
  Arbitrary<String> remarks() {
    return Arbitraries.of("（已故）", "(代)", "【迁出】", "[A]", "(王+亮)", "〔2〕");
  }

  /** Chinese characters of all planes, compatibility ideographs among them. */
  @Provide
  Arbitrary<Integer> characters() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0x4E00, 0x9FA5),
        Arbitraries.integers().between(0x3400, 0x4DB5),
        Arbitraries.integers().between(0xF900, 0xFA2D),
        Arbitraries.integers().between(0x20000, 0x2A6D6),
        Arbitraries.integers().between(0x30000, 0x3134A));
  }

  @Provide
  Arbitrary<String> names() {
    return characters()
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
  }
}
