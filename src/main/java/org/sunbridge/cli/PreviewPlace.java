package org.sunbridge.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Refused;

/** Where previews go: the screen, or a folder with a file for each. */
final class PreviewPlace {

  private final @Nullable Path folder;
  private final Writer screen;
  private final PrintStream told = System.err;
  private final Set<String> names = new HashSet<>();

  private PreviewPlace(@Nullable Path folder) {
    this.folder = folder;
    this.screen =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
  }

  static PreviewPlace onScreen() {
    return new PreviewPlace(null);
  }

  static PreviewPlace in(Path folder) {
    return new PreviewPlace(folder);
  }

  PreviewSheet sheetOf(Path file, PreviewCommand.Format format) throws IOException {
    if (folder == null) {
      return format == PreviewCommand.Format.JSON
          ? new PreviewJson(screen, file.toString(), false)
          : new PreviewScreen(screen, told);
    }
    String name = nameOf(file);
    Path rows = folder.resolve(name + (format == PreviewCommand.Format.JSON ? ".json" : ".csv"));
    if (Files.exists(rows) && Files.exists(file) && Files.isSameFile(rows, file)) {
      throw new Refused(
          "结果会覆盖来文 " + file + "，请换一个文件夹。It would overwrite the file; name another folder.");
    }
    return format == PreviewCommand.Format.JSON
        ? new PreviewJson(Files.newBufferedWriter(rows), file.toString(), true)
        : new PreviewCsv(rows, folder.resolve(name + ".rejects.csv"));
  }

  /** Without its ending; with it where two files would share a name. */
  private String nameOf(Path file) {
    String whole = String.valueOf(file.getFileName());
    int point = whole.lastIndexOf('.');
    String name = point > 0 ? whole.substring(0, point) : whole;
    for (int i = 1; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = i == 1 ? whole : whole + "-" + i;
    }
    return name;
  }

  /** A line for people. */
  void say(String sentence) {
    told.println(sentence);
  }

  void flush() throws IOException {
    screen.flush();
  }
}
