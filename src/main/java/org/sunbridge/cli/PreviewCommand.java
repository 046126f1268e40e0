package org.sunbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.TableReader;
import org.sunbridge.run.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = {
      "看程序怎样读文件：字符集、分隔符、表头和各行，不用数据库。不给映射时单元格保持原样。",
      "Show how files are read: charset, dialect, header, rows; needs no database. Without a",
      "mapping cells stay as they are. Exit 4 when a row or a file is turned back."
    })
final class PreviewCommand implements Callable<Integer> {

  static final int TURNED_BACK = 4;

  enum Format {
    CSV,
    JSON
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "文件。The files.")
  List<Path> files = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "M",
      description = "按这个映射读成字段。Read them as this mapping's fields.")
  @Nullable String mapping;

  @Option(names = "--format", defaultValue = "CSV", description = "csv 或 or json")
  Format format = Format.CSV;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "数据日期，供映射的校验规则使用。What the mapping's checks take for asOf.")
  java.time.@Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "每个文件写成 DIR/NAME.csv，退回的行写成 NAME.rejects.csv。A file each, and its rejects.")
  @Nullable Path out;

  @Mixin ShapeOptions shape = new ShapeOptions();

  @Override
  public Integer call() throws IOException {
    shape.check(spec);
    if (out != null) {
      Files.createDirectories(out);
    }
    PreviewPlace place = out == null ? PreviewPlace.onScreen() : PreviewPlace.in(out);
    Preview preview = new Preview(reading(), format, place);
    boolean turnedBack = false;
    for (Path file : files) {
      turnedBack |= preview.show(file);
    }
    place.flush();
    return turnedBack ? TURNED_BACK : 0;
  }

  private PreviewReading reading() {
    if (mapping == null) {
      return PreviewReading.verbatim(new TableReader(shape.over(FileShape.FOUND)));
    }
    Definitions definitions = Workplace.definitions(Home.current().folder());
    MappingDefinition read = definitions.mapping(mapping);
    MappingDefinition shaped = read.withFile(shape.over(read.file()));
    return PreviewReading.mapped(
        shaped, Readers.of(shaped, definitions), asOf == null ? "" : asOf.toString());
  }
}
