package org.sunbridge.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.MappingDefinition.FileShape;

/**
 * The mapping that a file's header and values suggest.
 *
 * @param fileName as its sender calls it
 * @param report how the file was read
 */
public record GuessedFile(Guess guess, String fileName, FileReport report) {

  /** Enough to know a column by. */
  private static final int ROWS = 1_000;

  /**
   * @param shape what is known of the file; {@link FileShape#FOUND} when nothing is
   * @param name for the mapping; empty: from the file's
   * @return empty where the file has no header
   * @throws UnreadableFile when not one row can be read
   */
  public static Optional<GuessedFile> of(
      Path file, String fileName, FileShape shape, Optional<String> name, Definitions definitions) {
    try (TableSource table = new TableReader(shape).open(file)) {
      FileReport report = table.report();
      if (report.headerLine() == 0) {
        return Optional.empty();
      }
      List<List<String>> rows = new ArrayList<>();
      while (table.hasNext() && rows.size() < ROWS) {
        TableRow row = table.next();
        if (row.line() > report.headerLine() && row.problem().isEmpty()) {
          rows.add(row.cells());
        }
      }
      Guess guess =
          Guess.of(name.orElseGet(() -> kebab(fileName)), report.columns(), rows, definitions);
      return Optional.of(new GuessedFile(guess, fileName, report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a file of mappings, to be checked by a person. */
  public String text() {
    return GuessText.of(guess, fileName, report.format());
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
