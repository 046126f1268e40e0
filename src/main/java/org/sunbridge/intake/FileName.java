package org.sunbridge.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Names of files, which their senders choose and nothing is ever written under. */
final class FileName {

  /** Longer names are shortened in their middle: their ending tells more. */
  private static final int LONGEST = 255;

  /** No usual file system takes more bytes. */
  private static final int MOST_BYTES = 255;

  /** How programs name what they are still writing. */
  private static final List<String> UNFINISHED =
      List.of(
          "*.tmp",
          "*.temp",
          "*.part",
          "*.partial",
          "*.filepart",
          "*.crdownload",
          "*.downloading",
          "*.uploading",
          "*.writing",
          "*.swp",
          "*~",
          "~*",
          ".*");

  private FileName() {}

  /** The last part of a path of either kind of slash. */
  static String last(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** A name as it may be stored and shown: one line, nothing invisible, not too long. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    last(name).codePoints().map(FileName::visible).forEach(shown::appendCodePoint);
    String text = shown.toString().strip();
    if (text.isEmpty()) {
      return "_";
    }
    int length = text.codePointCount(0, text.length());
    if (length <= LONGEST) {
      return text;
    }
    int head = text.offsetByCodePoints(0, LONGEST / 2);
    int tail = text.offsetByCodePoints(text.length(), 1 + LONGEST / 2 - LONGEST);
    return text.substring(0, head) + "…" + text.substring(tail);
  }

  /**
   * A name that fits behind a prefix: too long a one loses its middle, where a hash of the whole
   * stands then, so that two names stay two.
   */
  static String fitting(String prefix, String name) {
    String whole = prefix + name;
    if (bytes(whole) <= MOST_BYTES) {
      return whole;
    }
    byte[] hash = Checksum.Algorithm.SHA256.digest().digest(name.getBytes(StandardCharsets.UTF_8));
    String mark = "~" + HexFormat.of().formatHex(hash, 0, 4) + "~";
    int head = name.offsetByCodePoints(0, name.codePointCount(0, name.length()) / 2);
    int tail = head;
    while (bytes(prefix + name.substring(0, head) + mark + name.substring(tail)) > MOST_BYTES) {
      // The ending is needed: it says what the file is.
      if (head > 0 && head >= name.length() - tail) {
        head = name.offsetByCodePoints(head, -1);
      } else {
        tail = name.offsetByCodePoints(tail, 1);
      }
    }
    return prefix + name.substring(0, head) + mark + name.substring(tail);
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The same for a path inside an archive, folder by folder. */
  static String shownPath(String path) {
    return Arrays.stream(path.split("[/\\\\]"))
        .filter(part -> !part.isEmpty())
        .map(FileName::shown)
        .collect(Collectors.joining("/"));
  }

  private static int visible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          '_';
      default -> character;
    };
  }

  /** Upper and lower case are the same to half of all senders' systems. */
  static Predicate<String> glob(String pattern) {
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT));
    return name -> {
      // A name with a NUL is no path of this system, and matches nothing.
      return name.indexOf('\0') < 0 && matcher.matches(Path.of(name.toLowerCase(Locale.ROOT)));
    };
  }

  /** Whether its sender is still writing under this name, and will rename it. */
  static Predicate<String> unfinished() {
    return UNFINISHED.stream()
        .map(FileName::glob)
        .reduce(Predicate::or)
        .orElseThrow(IllegalStateException::new);
  }
}
