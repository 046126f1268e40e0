package org.sunbridge.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sunbridge.domain.Refused;

class SheetPdfTest {

  private static final int NOT_IN_ANY_FONT = 0x323AF;

  @Test
  void chineseCanBeReadAgainEvenWhereItIsRare() throws IOException {
    String text = read(set("欧阳·䶮，住 𠮷 里；金额 450.00 元"));
    assertThat(text).contains("欧阳·䶮，住 𠮷 里；金额 450.00 元").doesNotContain("没有以下的字");
  }

  @Test
  void aCharacterThatNoFontHasIsNamed() throws IOException {
    String text = read(set("张" + Character.toString(NOT_IN_ANY_FONT) + "三"));
    assertThat(text).contains("没有以下的字", "U+323AF");
  }

  @Test
  void onlyTheCharactersThatAreNeededAreEmbedded() {
    assertThat(set("残疾人")).hasSizeBetween(5_000, 400_000);
  }

  @Test
  void aFontThatIsNotThereIsSaidToBe() {
    assertThatThrownBy(
            () ->
                SheetPdf.write(
                    sheet(""), Optional.of("no-such-font.ttf"), new ByteArrayOutputStream()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("SUNBRIDGE_FONT");
  }

  @Test
  void theSameSheetAsHtmlNeedsNothingElseAndEscapesWhatIsInIt() {
    String html = SheetHtml.of(sheet("<script>alert(1)</script> & 张三"));
    assertThat(html).contains("&lt;script&gt;", "&amp; 张三").doesNotContain("<script", "http");
  }

  private static byte[] set(String raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetPdf.write(sheet(raw), Optional.empty(), out);
    return out.toByteArray();
  }

  private static Sheet sheet(String raw) {
    return new Sheet(
        "zh-CN",
        "核查结果申诉单",
        "一句话",
        List.of(
            new Sheet.Section(
                "依据",
                List.of(
                    new Sheet.Raw("原文", raw),
                    new Sheet.Facts(List.of(List.of("姓名", "张三"))),
                    new Sheet.Table(List.of("甲", "乙"), List.of(List.of("1", "2"))),
                    new Sheet.Text("请注意", true)))));
  }

  private static String read(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      return new PdfTextExtractor(reader).getTextFromPage(1);
    }
  }
}
