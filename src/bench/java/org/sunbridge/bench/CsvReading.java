package org.sunbridge.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.definition.MappingDefinition.TextShape;
import org.sunbridge.mapping.TableReader;
import org.sunbridge.mapping.TableSource;

/** Reading every cell of a CSV file, told its dialect and untold, against the bare parser. */
final class CsvReading implements Contest {

  private static final FileShape TOLD =
      new FileShape(
          List.of("csv"),
          "UTF-8",
          Optional.of(1),
          Optional.empty(),
          new TextShape(Optional.of(","), Optional.of("\""), Optional.of("none")),
          Optional.empty());

  @Override
  public String name() {
    return "csv-reading";
  }

  @Override
  public String title() {
    return "Reading a CSV file of a household survey";
  }

  @Override
  public List<Contender> contenders(Path folder, int rows, int times) throws IOException {
    Path file = folder.resolve("survey.csv");
    new SurveyFile(1).write(file, rows);
    return List.of(
        new Contender("bare Commons CSV", () -> bare(file)),
        new Contender("Sunbridge, told the dialect", () -> ours(file, TOLD)),
        new Contender("Sunbridge, untold", () -> ours(file, FileShape.FOUND)));
  }

  /** Characters of all cells: so many must have been read. */
  private static long bare(Path file) {
    long characters = 0;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser =
            CSVParser.builder().setReader(reader).setFormat(CSVFormat.RFC4180).get()) {
      for (CSVRecord row : parser) {
        for (String cell : row) {
          characters += cell.length();
        }
      }
      return characters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long ours(Path file, FileShape shape) {
    long characters = 0;
    try (TableSource rows = new TableReader(shape).open(file)) {
      while (rows.hasNext()) {
        for (String cell : rows.next().cells()) {
          characters += cell.length();
        }
      }
      return characters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
