package org.sunbridge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sunbridge.definition.SaidShape;

/**
 * What can be said of how a file is to be read, and what was said.
 *
 * @param texts lists to choose from for a text; none for a workbook
 * @param sheets of a workbook to choose from; none for a text
 */
record ShapeForm(List<Field> texts, Optional<Field> sheets, String header, String table) {

  private static final List<String> CHARSETS =
      List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5");
  private static final List<String> DELIMITERS =
      List.of(",", "tab", ";", "|", "space", "，", "none");
  private static final List<String> QUOTES = List.of("\"", "'", "none");
  private static final List<String> ESCAPES = List.of("\\", "none");

  /**
   * A list to choose from; the first is to leave it as it is found.
   *
   * @param name of the field, and the end of its message's key
   */
  record Field(String name, List<Option> options) {}

  record Option(String value, String label, boolean selected) {}

  static ShapeForm of(SaidShape said, List<String> sheets, Show show) {
    return new ShapeForm(
        sheets.isEmpty() ? texts(said, show) : List.of(),
        Optional.of(sheets)
            .filter(names -> !names.isEmpty())
            .map(names -> field("sheet", names, said.sheet(), name -> name)),
        said.header().orElse(""),
        said.table().orElse(""));
  }

  private static List<Field> texts(SaidShape said, Show show) {
    return List.of(
        field(
            "charset",
            CHARSETS,
            said.charset(),
            name -> name.equals("GB18030") ? "GB18030 / GBK" : name),
        field("delimiter", DELIMITERS, said.delimiter(), name -> show.delimiter(mark(name))),
        field("quote", QUOTES, said.quote(), show::mark),
        field("escape", ESCAPES, said.escape(), show::mark));
  }

  private static Field field(
      String name, List<String> values, Optional<String> said, UnaryOperator<String> label) {
    List<Option> options = new ArrayList<>();
    for (String value : values) {
      options.add(new Option(value, label.apply(value), said.filter(value::equals).isPresent()));
    }
    return new Field(name, options);
  }

  private static String mark(String name) {
    return switch (name) {
      case "tab" -> "\t";
      case "space" -> " ";
      case "none" -> "";
      default -> name;
    };
  }
}
