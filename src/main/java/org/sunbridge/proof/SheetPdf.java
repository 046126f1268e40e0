package org.sunbridge.proof;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets a sheet as a PDF of A4 pages; only the characters that it needs are embedded. Characters
 * that no font on the machine has are named at its end.
 */
public final class SheetPdf {

  private static final Color RULE = new Color(0x99, 0x99, 0x99);
  private static final Color SHADE = new Color(0xf3, 0xf3, 0xf3);
  private static final Color WARNING = new Color(0xa4, 0x00, 0x00);
  private static final float SIZE = 9.5f;

  private final Fonts fonts;
  private final Document document = new Document(PageSize.A4, 43, 43, 45, 45);

  private SheetPdf(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param font a font file to use before those that are found; empty for those alone
   * @param out flushed and closed
   * @throws org.sunbridge.domain.Refused when no font on this machine has Chinese characters
   */
  public static void write(Sheet sheet, Optional<String> font, OutputStream out) {
    new SheetPdf(Fonts.found(font)).set(sheet, out);
  }

  private void set(Sheet sheet, OutputStream out) {
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setFullCompression();
    document.addTitle(sheet.title());
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(sheet.language()));
    document.addCreator("Sunbridge");
    document.open();
    document.add(paragraph(sheet.title(), 16, Color.BLACK, 0, 4));
    document.add(paragraph(sheet.lead(), SIZE + 1, Color.BLACK, 0, 4));
    for (Sheet.Section section : sheet.sections()) {
      document.add(heading(section.heading()));
      section.blocks().forEach(block -> document.add(element(block)));
    }
    List<String> missing = fonts.missing();
    if (!missing.isEmpty()) {
      SheetWords words = new SheetWords(Locale.forLanguageTag(sheet.language()));
      document.add(paragraph(words.say("missing", String.join(" ", missing)), SIZE, WARNING, 8, 0));
    }
    document.close();
  }

  private Element element(Sheet.Block block) {
    if (block instanceof Sheet.Text text) {
      return paragraph(text.text(), SIZE, text.warns() ? WARNING : Color.BLACK, 1, 3);
    }
    if (block instanceof Sheet.Facts facts) {
      PdfPTable table = table(new float[] {1, 3});
      for (List<String> pair : facts.pairs()) {
        cell(table, pair.get(0), SIZE, null);
        cell(table, pair.get(1), SIZE, null);
      }
      return table;
    }
    if (block instanceof Sheet.Table rows) {
      float[] widths = new float[rows.header().size()];
      Arrays.fill(widths, 1);
      PdfPTable table = table(widths);
      table.setHeaderRows(1);
      rows.header().forEach(name -> cell(table, name, SIZE - 0.5f, SHADE));
      rows.rows().forEach(row -> row.forEach(text -> cell(table, text, SIZE - 0.5f, null)));
      return table;
    }
    Sheet.Raw raw = (Sheet.Raw) block;
    PdfPTable table = table(new float[] {1});
    cell(table, raw.caption(), SIZE - 0.5f, null);
    cell(table, raw.text(), SIZE - 1, SHADE);
    return table;
  }

  private PdfPTable heading(String text) {
    PdfPTable table = table(new float[] {1});
    table.setSpacingBefore(7);
    PdfPCell cell = new PdfPCell(phrase(text, 11.5f, Color.BLACK));
    cell.setBorder(Rectangle.TOP);
    cell.setBorderColor(RULE);
    cell.setPaddingTop(4);
    cell.setPaddingLeft(0);
    table.addCell(cell);
    return table;
  }

  private static PdfPTable table(float[] widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingBefore(1);
    table.setSpacingAfter(3);
    return table;
  }

  private void cell(PdfPTable table, String text, float size, @Nullable Color shade) {
    PdfPCell cell = new PdfPCell(phrase(text, size, Color.BLACK));
    cell.setBorder(shade == null ? Rectangle.BOTTOM : Rectangle.NO_BORDER);
    cell.setBorderColor(new Color(0xdd, 0xdd, 0xdd));
    cell.setPaddingTop(1);
    cell.setPaddingBottom(3);
    cell.setPaddingLeft(shade == null ? 0 : 4);
    if (shade != null) {
      cell.setBackgroundColor(shade);
    }
    table.addCell(cell);
  }

  private Paragraph paragraph(String text, float size, Color color, float before, float after) {
    Paragraph paragraph = new Paragraph(phrase(text, size, color));
    paragraph.setLeading(size * 1.5f);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  /** Stretches of text, each in the first font that has its characters. */
  private Phrase phrase(String text, float size, Color color) {
    Phrase phrase = new Phrase(size * 1.45f);
    StringBuilder run = new StringBuilder();
    BaseFont of = fonts.first();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t') {
        c = ' ';
      }
      BaseFont needed = c == '\n' || c == '\r' ? of : fonts.of(c);
      if (!needed.equals(of) && run.length() > 0) {
        phrase.add(new Chunk(run.toString(), new Font(of, size, Font.NORMAL, color)));
        run.setLength(0);
      }
      of = needed;
      if (c != '\r') {
        run.appendCodePoint(c);
      }
    }
    phrase.add(new Chunk(run.toString(), new Font(of, size, Font.NORMAL, color)));
    return phrase;
  }
}
