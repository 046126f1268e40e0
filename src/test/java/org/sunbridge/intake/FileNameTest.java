package org.sunbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    assertThat(shown.codePointCount(0, shown.length())).isEqualTo(200);
  }

  @Test
  void aGlobTakesUpperCaseForLower() {
    assertThat(FileName.glob("deaths*.{csv,xlsx}")).accepts("DEATHS-1.CSV", "deaths.xlsx");
    assertThat(FileName.glob("deaths*.{csv,xlsx}")).rejects("deaths.txt", "x\0.csv");
  }
}
