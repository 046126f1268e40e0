package org.sunbridge.synth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes what comes in each night of a year: whole, late, twice, cut off or with mistakes. */
final class YearFiles {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Post post;
  private final List<YearTale> tales;
  private final Draw draw;
  private final Path dir;

  YearFiles(Post post, List<YearTale> tales, Draw draw, Path dir) {
    this.post = post;
    this.tales = tales;
    this.draw = draw;
    this.dir = dir;
  }

  static Path folder(Path dir, int night) {
    return dir.resolve(String.format(Locale.ROOT, "night-%02d", night));
  }

  void write() throws IOException {
    for (int night = 1; night <= Post.NIGHTS; night++) {
      Files.createDirectories(folder(dir, night));
    }
    for (int i = 1; i <= Post.NIGHTS; i++) {
      for (Feed feed : Post.MONTHLY) {
        write(Delivered.of(feed, Post.month(i)));
      }
    }
    write(Delivered.of(Feed.EDUCATION, Post.SCHOOLS));
    for (Street street : Street.values()) {
      write(Post.survey(street, 1));
      write(Post.survey(street, 2));
    }
  }

  private void write(Delivered delivered) throws IOException {
    int night = Post.night(delivered.month());
    byte[] whole = text(delivered, tale -> tale.rows(delivered));
    switch (post.fate(delivered)) {
      case ON_TIME -> put(night, delivered, whole);
      case LATE -> put(night + 1, delivered, whole);
      case TWICE -> {
        put(night, delivered, whole);
        put(night, delivered, whole);
      }
      case CUT -> {
        put(night, delivered, beginning(whole));
        put(night + 1, delivered, whole);
      }
      case CORRECTED -> {
        put(night, delivered, text(delivered, tale -> tale.rowsAtFirst(delivered)));
        put(night + 1, delivered, whole);
      }
    }
  }

  /** What comes in one night is read by file name: in no order of its own. */
  private void put(int night, Delivered delivered, byte[] bytes) throws IOException {
    String when =
        delivered.feed() == Feed.SURVEY
            ? delivered.street() + "-" + DAY.format(delivered.month().atEndOfMonth())
            : MONTH.format(delivered.month());
    Path file;
    do {
      String lot = String.format(Locale.ROOT, "%03d", draw.below(1000));
      file = folder(dir, night).resolve(delivered.feed().job() + "-x" + lot + "-" + when + ".csv");
    } while (Files.exists(file));
    Files.write(file, bytes);
  }

  private byte[] text(Delivered delivered, Function<YearTale, List<Row>> said) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<List<String>> lines = new ArrayList<>();
    lines.add(delivered.feed().columns());
    tales.stream().flatMap(t -> said.apply(t).stream()).map(Row::cells).forEach(lines::add);
    lines.stream()
        .map(cells -> String.join(",", cells) + "\r\n")
        .map(line -> line.getBytes(StandardCharsets.UTF_8))
        .forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  /** Cut in the middle of a row, or, where a third of a long list is lacking, between two. */
  private byte[] beginning(byte[] whole) {
    int header = indexOfLineEnd(whole, 0);
    int cut = header - 1 + (whole.length - header) * draw.between(40, 65) / 100;
    int lineEnd = indexOfLineEnd(whole, cut);
    boolean isLong = new String(whole, StandardCharsets.UTF_8).lines().count() > 40;
    return Arrays.copyOf(whole, isLong && draw.oneIn(2) ? lineEnd : lineEnd - 4);
  }

  private static int indexOfLineEnd(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }
}
