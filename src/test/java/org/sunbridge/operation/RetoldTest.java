package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RetoldTest {

  private static final Retold CHINESE = in(Locale.SIMPLIFIED_CHINESE);
  private static final Retold ENGLISH = in(Locale.ENGLISH);

  @Test
  void aSentenceInBothLanguagesIsToldInOne() {
    String both = "须由另一人复核：您已经通过了发现 7。Four eyes: another person must confirm.";

    assertThat(CHINESE.reason(both)).isEqualTo("须由另一人复核：您已经通过了发现 7。");
    assertThat(ENGLISH.reason(both)).isEqualTo("Four eyes: another person must confirm.");
  }

  @Test
  void aHoldIsToldWithItsNumbers() {
    assertThat(CHINESE.reason(InventedNight.HELD_BECAUSE))
        .isEqualTo("本批次比上次少 41%（8,570 → 5,056 条），可能不完整（上限 20% 且 50 条）");
    assertThat(ENGLISH.reason(InventedNight.HELD_BECAUSE))
        .contains("41% fewer", "8,570 → 5,056")
        .doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void severalReasonsAreToldInTheirOrder() {
    assertThat(
            ENGLISH.reason(
                "退回的行过多：37 / 420，上限 5% 且 20（rejects）；退出过多：1200 / 14536，上限 2.5% 且 20（exits）"))
        .isEqualTo(
            "Too many rows were turned back: 37 of 420 (limit 5% and 20 rows); Too many exits:"
                + " 1,200 of 14,536 (limit 2.5% and 20)");
  }

  @Test
  void whatIsWrongWithAFileIsToldInEnglish() {
    assertThat(ENGLISH.reason(InventedNight.FAILED_BECAUSE)).doesNotContainPattern("\\p{IsHan}");
    assertThat(CHINESE.reason(InventedNight.FAILED_BECAUSE))
        .isEqualTo(InventedNight.FAILED_BECAUSE);
  }

  @Test
  void whatIsWrongInACellIsToldInEnglishWithTheSendersColumns() {
    assertThat(
            ENGLISH.problem(
                new TurnedBack.Problem(
                    "残疾人证号",
                    "310114********423842",
                    "CERTIFICATE_DISAGREES_WITH_CATEGORY",
                    "“残疾人证号”第 19 位（残疾类别）与“残疾类别”不一致，请对照证件改正后重新报送。")))
        .contains("“残疾人证号”", "“残疾类别”", "19th character");
  }

  @Test
  void whatIsNotKnownIsToldAsItStands() {
    String unknown = "死亡日期晚于数据日期";

    assertThat(ENGLISH.reason(unknown)).isEqualTo(unknown);
    assertThat(ENGLISH.reason(InventedNight.HELD_BECAUSE + "；" + unknown))
        .isEqualTo(InventedNight.HELD_BECAUSE + "；" + unknown);
    assertThat(ENGLISH.problem(new TurnedBack.Problem("", "", "CHECK", unknown)))
        .isEqualTo(unknown);
  }

  static Retold in(Locale locale) {
    return new Retold(new Words(InventedDistrict.definitions(), locale), locale);
  }
}
