package org.sunbridge.proof;

import java.util.List;

/** Sets a sheet as one HTML file that needs nothing else and prints on A4. */
public final class SheetHtml {

  private static final String STYLE =
      """
      @page { size: A4; margin: 16mm 15mm }
      body { font: 15px/1.6 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
        color: #1a1a1a; background: #fff; max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem }
      h1 { font-size: 1.5rem; margin: 0 0 .4rem } h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem;
        border-top: 1px solid #999; padding-top: .6rem }
      table { border-collapse: collapse; width: 100%; margin: .4rem 0 }
      th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #ccc;
        padding: .2rem .6rem .2rem 0; overflow-wrap: anywhere }
      th { font-weight: 600 } table.facts th { width: 12rem }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f3f3f3; padding: .5rem;
        font: .87rem/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace; margin: .2rem 0 .6rem }
      .lead { font-size: 1.05rem } .warns { border-left: 4px solid #a40000; padding-left: .6rem;
        font-weight: 600 } .caption { margin: .6rem 0 0; color: #444 }
      @media print { body { margin: 0; font-size: 11pt } h2, tr, pre { break-inside: avoid } }
      """;

  private final StringBuilder html = new StringBuilder(8_192);

  private SheetHtml() {}

  /** The whole document. */
  public static String of(Sheet sheet) {
    SheetHtml set = new SheetHtml();
    set.document(sheet);
    return set.html.toString();
  }

  private void document(Sheet sheet) {
    html.append("<!DOCTYPE html>\n<html lang=\"").append(sheet.language());
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\"")
        .append(" content=\"width=device-width, initial-scale=1\">\n<title>");
    text(sheet.title());
    html.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>");
    text(sheet.title());
    html.append("</h1>\n<p class=\"lead\">");
    text(sheet.lead());
    html.append("</p>\n");
    for (Sheet.Section section : sheet.sections()) {
      html.append("<section>\n<h2>");
      text(section.heading());
      html.append("</h2>\n");
      section.blocks().forEach(this::block);
      html.append("</section>\n");
    }
    html.append("</body>\n</html>\n");
  }

  private void block(Sheet.Block block) {
    if (block instanceof Sheet.Text words) {
      html.append(words.warns() ? "<p class=\"warns\">" : "<p>");
      text(words.text());
      html.append("</p>\n");
    } else if (block instanceof Sheet.Facts facts) {
      html.append("<table class=\"facts\">\n");
      for (List<String> pair : facts.pairs()) {
        html.append("<tr><th scope=\"row\">");
        text(pair.get(0));
        html.append("</th><td>");
        text(pair.get(1));
        html.append("</td></tr>\n");
      }
      html.append("</table>\n");
    } else if (block instanceof Sheet.Table table) {
      html.append("<table>\n<thead>");
      row(table.header(), "<th scope=\"col\">", "</th>");
      html.append("</thead>\n<tbody>\n");
      table.rows().forEach(cells -> row(cells, "<td>", "</td>"));
      html.append("</tbody>\n</table>\n");
    } else if (block instanceof Sheet.Raw raw) {
      html.append("<p class=\"caption\">");
      text(raw.caption());
      html.append("</p>\n<pre>");
      text(raw.text());
      html.append("</pre>\n");
    }
  }

  private void row(List<String> cells, String open, String close) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append(open);
      text(cell);
      html.append(close);
    }
    html.append("</tr>\n");
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }
}
