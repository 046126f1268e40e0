package org.sunbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.mapping.GuessedFile;
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
    GuessedFile guessed =
        GuessedFile.of(
                file,
                String.valueOf(file.getFileName()),
                shape.over(FileShape.FOUND),
                Optional.ofNullable(name),
                Workplace.definitions(Home.current().folder()))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "没有找到表头，可用 --header 行号 指定。No header was found: name its line with --header."));
    System.out.print(guessed.text());
    return 0;
  }
}
