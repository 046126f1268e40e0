package org.sunbridge.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.definition.MappingDefinition.TextShape;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a person says of a file, instead of what would be found or a mapping declares. */
final class ShapeOptions {

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "字符集，如 GB18030。The charset instead of the one found.")
  @Nullable Charset charset;

  @Option(
      names = "--delimiter",
      paramLabel = "D",
      description = "分隔符，或 tab、space、none。What parts the cells.")
  @Nullable String delimiter;

  @Option(names = "--quote", paramLabel = "Q", description = "引号，或 none。What encloses cells.")
  @Nullable String quote;

  @Option(
      names = "--escape",
      paramLabel = "E",
      description = "转义符，或 none。What stands before a quotation mark inside a cell.")
  @Nullable String escape;

  @Option(
      names = "--header",
      paramLabel = "LINE",
      description = "表头行号，或 none。The header's line, or none.")
  @Nullable String header;

  @Option(names = "--sheet", paramLabel = "NAME", description = "工作表。The workbook's sheet.")
  @Nullable String sheet;

  @Option(
      names = "--table",
      paramLabel = "N",
      description = "上下排列的几张表中的第几张。Which of several tables below each other.")
  @Nullable Integer table;

  /** The declared shape, with what was typed instead of its own. */
  FileShape over(FileShape declared) {
    return new FileShape(
        declared.formats(),
        charset == null ? declared.charset() : charset.name(),
        header == null ? declared.header() : Optional.of(headerLine(header)),
        Optional.ofNullable(sheet).or(declared::sheet),
        new TextShape(
            Optional.ofNullable(delimiter).or(declared.text()::delimiter),
            Optional.ofNullable(quote).or(declared.text()::quote),
            Optional.ofNullable(escape).or(declared.text()::escape)),
        Optional.ofNullable(table).or(declared::table));
  }

  private static int headerLine(String header) {
    return header.equals("none") ? FileShape.NO_HEADER : Integer.parseInt(header);
  }

  /**
   * @throws ParameterException when something typed cannot be meant
   */
  void check(CommandSpec spec) {
    String mistake = mistake();
    if (mistake != null) {
      throw new ParameterException(spec.commandLine(), mistake);
    }
  }

  private @Nullable String mistake() {
    if (header != null && !header.matches("none|[1-9]\\d{0,5}")) {
      return "--header: 行号或 none。A line's number, or none.";
    }
    if (isNoMark(quote) || isNoMark(escape)) {
      return "--quote, --escape: 一个字符或 none。One character, or none.";
    }
    boolean noDelimiter = delimiter != null && (delimiter.isEmpty() || delimiter.length() > 8);
    if (noDelimiter || table != null && table < 1) {
      return "--delimiter: 1–8 个字符；--table: 从 1 起。1 to 8 characters; from 1 on.";
    }
    return null;
  }

  private static boolean isNoMark(@Nullable String mark) {
    return mark != null && mark.length() != 1 && !mark.equals("none");
  }
}
