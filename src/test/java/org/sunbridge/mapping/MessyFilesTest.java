package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.mapping.MessyFiles.Messy;

/**
 * What is read of messy files without being told anything: the share of their cells that stand
 * where they stand in the clean table. {@code -Dformats.files=1000} measures more files.
 */
class MessyFilesTest {

  private static final int FILES = Integer.getInteger("formats.files", 12);

  @TempDir Path folder;

  static List<String> pollutions() {
    return MessyFiles.pollutions();
  }

  @ParameterizedTest
  @MethodSource("pollutions")
  void nearlyEveryCellIsReadUntold(String pollution) throws IOException {
    MessyFiles files = new MessyFiles(pollution.hashCode());
    long right = 0;
    long cells = 0;
    int whole = 0;
    for (int i = 0; i < FILES; i++) {
      Messy messy = files.file(pollution);
      List<List<String>> read = read(messy.bytes());
      long same = same(messy.clean(), read);
      long all = Math.max(count(messy.clean()), count(read));
      right += same;
      cells += all;
      whole += same == all ? 1 : 0;
      if (same < all && System.getProperty("formats.keep") != null) {
        Files.write(
            Path.of(System.getProperty("formats.keep"), pollution.replace(' ', '-') + i + ".csv"),
            messy.bytes());
      }
    }
    double share = (double) right / cells;
    System.out.println(
        String.format(
            Locale.ROOT,
            "formats | %s | %d of %d | %.2f %%",
            pollution,
            whole,
            FILES,
            share * 100));
    assertThat(share).as(pollution).isGreaterThan(floor(pollution));
  }

  /** Where two texts ran together nobody can say which is which: that row is lost. */
  private static double floor(String pollution) {
    return switch (pollution) {
      case "delimiter missing in a row", "lined up by blanks" -> 0.97;
      default -> 0.99;
    };
  }

  @Test
  void theGeneratorIsTheSameEveryTime() {
    assertThat(new MessyFiles(7).file("plain").bytes())
        .isEqualTo(new MessyFiles(7).file("plain").bytes());
  }

  private List<List<String>> read(byte[] bytes) throws IOException {
    Path file = folder.resolve("messy.csv");
    Files.write(file, bytes);
    List<List<String>> rows = new ArrayList<>();
    try (TableSource table = new TableReader(FileShape.FOUND).open(file)) {
      while (table.hasNext()) {
        rows.add(table.next().cells());
      }
    }
    return rows;
  }

  private static long same(List<List<String>> clean, List<List<String>> read) {
    long same = 0;
    for (int r = 0; r < Math.min(clean.size(), read.size()); r++) {
      for (int i = 0; i < Math.min(clean.get(r).size(), read.get(r).size()); i++) {
        same += clean.get(r).get(i).equals(read.get(r).get(i)) ? 1 : 0;
      }
    }
    return same;
  }

  private static long count(List<List<String>> rows) {
    return rows.stream().mapToLong(List::size).sum();
  }
}
