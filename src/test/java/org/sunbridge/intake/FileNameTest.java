package org.sunbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names may be anything; what is shown of them is one harmless line. */
class FileNameTest {

  @Test
  void onlyTheLastPartOfAPathIsShown() {
    assertThat(FileName.shown("../../etc/passwd")).isEqualTo("passwd");
    assertThat(FileName.shown("C:\\Users\\甲\\deaths.csv")).isEqualTo("deaths.csv");
    assertThat(FileName.shown("..")).isEqualTo("..");
    assertThat(FileName.shown("/")).isEqualTo("_");
  }

  @Test
  void whatIsInvisibleOrTurnsTheTextAroundIsReplaced() {
    assertThat(FileName.shown("a\nb\u0000\u202Ecsv.exe")).isEqualTo("a_b__csv.exe");
  }

  @Test
  void picturesAndRareCharactersStay() {
    assertThat(FileName.shown("死亡😀𠮷.csv")).isEqualTo("死亡😀𠮷.csv");
  }

  @Test
  void aVeryLongNameKeepsItsBeginningAndItsEnding() {
    String shown = FileName.shown("a" + "😀".repeat(5_000) + "z.csv");

    assertThat(shown).startsWith("a😀").endsWith("z.csv").contains("…");
    assertThat(shown.codePointCount(0, shown.length())).isEqualTo(255);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deaths-", "死亡人员名单", "😀"})
  void aNameThatIsPutAsideFitsAndStaysItself(String word) {
    String name = word.repeat(300).substring(0, 240) + "1.csv";
    String fitting = FileName.fitting("20261122013000123-", name);

    assertThat(fitting.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(245, 255);
    assertThat(fitting).startsWith("20261122013000123-" + word).endsWith("1.csv");
    assertThat(fitting).isNotEqualTo(FileName.fitting("20261122013000123-", "a" + name));
    assertThat(FileName.fitting("1-", "deaths.csv")).isEqualTo("1-deaths.csv");
  }

  @Test
  void aGlobTakesUpperCaseForLower() {
    assertThat(FileName.glob("deaths*.{csv,xlsx}")).accepts("DEATHS-1.CSV", "deaths.xlsx");
    assertThat(FileName.glob("deaths*.{csv,xlsx}")).rejects("deaths.txt", "x\0.csv");
  }
}
