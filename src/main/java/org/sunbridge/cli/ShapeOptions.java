package org.sunbridge.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.definition.SaidShape;
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
    return said().over(declared);
  }

  private SaidShape said() {
    return new SaidShape(
        Optional.ofNullable(charset).map(Charset::name),
        Optional.ofNullable(delimiter),
        Optional.ofNullable(quote),
        Optional.ofNullable(escape),
        Optional.ofNullable(header),
        Optional.ofNullable(sheet),
        Optional.ofNullable(table).map(String::valueOf));
  }

  /**
   * @throws ParameterException when something typed cannot be meant
   */
  void check(CommandSpec spec) {
    said()
        .mistake()
        .ifPresent(
            mistake -> {
              throw new ParameterException(spec.commandLine(), mistake);
            });
  }
}
