package org.sunbridge.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sunbridge.domain.RowReference;
import org.sunbridge.mapping.RejectColumns;
import org.sunbridge.mapping.SheetText;

/**
 * Writes turned-back rows into a workbook in which they are mended: our columns in front, the
 * sender's behind, every cell a text, so that no spreadsheet rounds an id or runs a formula. Memory
 * does not grow with the rows.
 */
final class RejectWorkbook {

  private static final String BAD = "FFC7CE";
  private static final String OURS = "E7E6E6";
  private static final String TEXT = "@";
  private static final int ROWS_A_SHEET = 500_000;
  private static final int ROWS_IN_MEMORY = 500;

  /** Spreadsheets grow slow with more; the reasons name the columns anyway. */
  private static final int MOST_COMMENTS = 2_000;

  /** A sheet's name may have 31 characters and none of these. */
  private static final int LONGEST_SHEET_NAME = 31;

  private static final List<String> HOW_TO =
      List.of(
          "1. 每行是一条退回的数据：前四列是系统填写的，后面是您报送时的原文。标成红色的单元格有问题，“退回原因”写明是哪一列、为什么。",
          "2. 请直接在原单元格里改正，改好后保存，原样送回：与第一次报送的方式相同（上传、放入文件夹或交换目录均可），文件名不限。",
          "3. 请不要改动“退回编号”一列：系统凭它认出每一行属于哪个批次。行可以删除、可以换顺序；删掉的行仍算退回。",
          "4. 只采用退回的行。新增的数据没有退回编号，不会采用，请另行报送。",
          "5. 一次改不完可以分几次送回；仍有问题的行会再次退回，直到全部改好。",
          "6. 身份证号、残疾人证号等单元格已设为文本，请不要改成数字，否则后几位会丢失。",
          "7. 表内含未遮盖的个人信息，请妥善保管，用后删除。");

  private final DeliveryQuery query;

  RejectWorkbook(DeliveryQuery query) {
    this.query = query;
  }

  void write(List<Delivery> deliveries, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Sunbridge", null)) {
      for (Delivery delivery : deliveries) {
        new Pages(workbook, delivery).write();
      }
      Worksheet help = workbook.newWorksheet("填写说明");
      help.width(0, 120);
      for (int i = 0; i < HOW_TO.size(); i++) {
        help.inlineString(i, 0, HOW_TO.get(i));
        help.style(i, 0).wrapText(true).set();
      }
      help.finish();
    }
  }

  /** The sheets of one delivery: one, unless its rows do not fit. */
  private final class Pages {
    private final Workbook workbook;
    private final Delivery delivery;
    private final List<String> columns;
    private Worksheet sheet;
    private int page;
    private int line;
    private int comments;

    Pages(Workbook workbook, Delivery delivery) {
      this.workbook = workbook;
      this.delivery = delivery;
      this.columns = columns(query, delivery);
      this.sheet = newSheet();
    }

    void write() throws IOException {
      query.forEachReject(delivery.id(), this::add);
      sheet.finish();
    }

    private Worksheet newSheet() {
      page++;
      line = 0;
      Worksheet next = workbook.newWorksheet(sheetName(delivery, page));
      List<String> ours = RejectColumns.ALL;
      for (int i = 0; i < ours.size() + columns.size(); i++) {
        boolean isOurs = i < ours.size();
        next.inlineString(
            0, i, isOurs ? ours.get(i) : SheetText.shown(columns.get(i - ours.size())));
        next.width(i, isOurs ? List.of(24, 8, 42, 42).get(i) : 22);
        next.style(0, i).bold().fillColor(OURS).set();
      }
      next.comment(0, 0, "请不要改动这一列：系统凭它认出每一行。");
      next.freezePane(2, 1);
      return next;
    }

    private void add(TurnedBack reject) {
      try {
        if (line == ROWS_A_SHEET) {
          sheet.finish();
          sheet = newSheet();
        }
        line++;
        row(reject);
        if (line % ROWS_IN_MEMORY == 0) {
          sheet.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void row(TurnedBack reject) {
      RowReference reference = RowReference.of(delivery.id(), reject.line(), delivery.content());
      sheet.inlineString(line, 0, reference.text());
      sheet.value(line, 1, reject.line());
      sheet.inlineString(line, 2, SheetText.shown(Advice.reasons(reject.problems())));
      sheet.inlineString(line, 3, SheetText.shown(Advice.advice(reject.problems())));
      for (int i = 0; i < RejectColumns.ALL.size(); i++) {
        sheet.style(line, i).fillColor(OURS).wrapText(i >= 2).verticalAlignment("top").set();
      }
      for (int i = 0; i < columns.size(); i++) {
        cell(RejectColumns.ALL.size() + i, reject.cell(i), told(reject, i));
      }
    }

    /** What is wrong in a column; what is wrong with the row as a whole is told in the first. */
    private List<TurnedBack.Problem> told(TurnedBack reject, int column) {
      return reject.problems().stream()
          .filter(
              p ->
                  columns.get(column).equals(p.column())
                      || column == 0 && (p.column() == null || p.column().isEmpty()))
          .toList();
    }

    private void cell(int at, String sent, List<TurnedBack.Problem> told) {
      sheet.inlineString(line, at, SheetText.shown(sent));
      StyleSetter style = sheet.style(line, at).format(TEXT).verticalAlignment("top");
      (told.isEmpty() ? style : style.fillColor(BAD)).set();
      if (!told.isEmpty() && comments < MOST_COMMENTS) {
        comments++;
        sheet.comment(line, at, Advice.reasons(told) + "\n" + Advice.advice(told));
      }
    }
  }

  /** The file's own header, and a number for each column it does not name. */
  static List<String> columns(DeliveryQuery query, Delivery delivery) {
    int[] widest = {0};
    query.forEachReject(
        delivery.id(), reject -> widest[0] = Math.max(widest[0], reject.cells().size()));
    return SheetText.columns(query.understood(delivery).columns(), widest[0]);
  }

  private static String sheetName(Delivery delivery, int page) {
    String number = delivery.id() + (page == 1 ? " " : "-" + page + " ");
    String name = number + delivery.fileName().replaceAll("[\\[\\]:*?/\\\\']", "_");
    return name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, LONGEST_SHEET_NAME);
  }
}
