package org.sunbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Guess;
import org.sunbridge.mapping.GuessText;
import org.sunbridge.mapping.TableReader;
import org.sunbridge.mapping.TableRow;
import org.sunbridge.mapping.TableSource;
import org.sunbridge.run.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "guess",
    mixinStandardHelpOptions = true,
    description = {
      "根据表头和内容推测一个映射，打印成 YAML，供人核对；不用数据库。",
      "Propose a mapping from a file's header and values, as YAML for a person to check; needs no",
      "database."
    })
final class GuessCommand implements Callable<Integer> {

  /** Enough to know a column by. */
  private static final int ROWS = 1_000;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE", description = "文件。The file.")
  Path file = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "映射名，小写字母、数字和连字符；默认取自文件名。The mapping's name; else from the file's.")
  @Nullable String name;

  @Mixin ShapeOptions shape = new ShapeOptions();

  @Override
  public Integer call() throws IOException {
    shape.check(spec);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(), "读不到文件 " + file + "。The file cannot be read.");
    }
    try (TableSource table = new TableReader(shape.over(FileShape.FOUND)).open(file)) {
      FileReport report = table.report();
      if (report.headerLine() == 0) {
        throw new ParameterException(
            spec.commandLine(),
            "没有找到表头，可用 --header 行号 指定。No header was found: name its line with --header.");
      }
      List<List<String>> rows = new ArrayList<>();
      while (table.hasNext() && rows.size() < ROWS) {
        TableRow row = table.next();
        if (row.line() > report.headerLine() && row.problem().isEmpty()) {
          rows.add(row.cells());
        }
      }
      String fileName = String.valueOf(file.getFileName());
      Guess guess =
          Guess.of(
              name == null ? kebab(fileName) : name,
              report.columns(),
              rows,
              Workplace.definitions(Home.current().folder()));
      System.out.print(GuessText.of(guess, fileName, report.format()));
      return 0;
    }
  }

  /** Letters and digits of the file's name; dates and the like at its end are another day's. */
  private static String kebab(String fileName) {
    String bare =
        fileName.contains(".") ? fileName.substring(0, fileName.lastIndexOf('.')) : fileName;
    String kebab =
        bare.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|[-0-9]+$", "");
    return kebab.isEmpty() ? "new-feed" : kebab;
  }
}
