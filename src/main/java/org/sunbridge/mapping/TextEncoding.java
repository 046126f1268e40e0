package org.sunbridge.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The charset a file is written in: declared, then byte order mark, then UTF-16 without one, then
 * UTF-8 where every byte of the file proves it, then what its bytes resemble most. Detectors that
 * look at a sample take UTF-8 for GB 18030 and the other way round.
 *
 * @param mark length of the byte order mark
 * @param endsInsideCharacter whether the last character is incomplete: the file was cut off
 */
record TextEncoding(Charset charset, int mark, boolean endsInsideCharacter) {

  static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * @param declared a charset's name, or {@code auto}
   * @throws UnreadableFile when no charset fits
   */
  static TextEncoding of(Path file, String declared) throws IOException {
    byte[] head = head(file);
    Mark mark = Mark.of(head);
    if (!declared.isBlank() && !declared.equalsIgnoreCase("auto")) {
      Charset charset = charset(declared);
      int skip = mark != null && mark.charset.equals(charset) ? mark.bytes.length : 0;
      return CharsetProof.mostly(file, charset, skip)
          .orElseThrow(() -> FileProblem.WRONG_CHARSET.error(declared));
    }
    if (mark != null) {
      return CharsetProof.mostly(file, mark.charset, mark.bytes.length)
          .orElseThrow(() -> FileProblem.WRONG_CHARSET.error(mark.charset.name()));
    }
    return found(file);
  }

  private static TextEncoding found(Path file) throws IOException {
    CharsetGuess guess = CharsetGuess.of(file);
    if (guess.utf16().isPresent()) {
      return new TextEncoding(guess.utf16().get(), 0, false);
    }
    Optional<TextEncoding> utf8 = CharsetProof.mostly(file, StandardCharsets.UTF_8, 0);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    for (Charset charset : guess.likeliest()) {
      Optional<TextEncoding> encoding = CharsetProof.mostly(file, charset, 0);
      if (encoding.isPresent()) {
        return encoding.get();
      }
    }
    throw FileProblem.UNKNOWN_CHARSET.error();
  }

  /** The file's lines from the first behind the mark. */
  PhysicalLines open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark);
    return new PhysicalLines(in, this);
  }

  /** How many bytes a line break takes. */
  int bytesAUnit() {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)
        ? 2
        : 1;
  }

  /** Which byte of a line break says that it is one. */
  int lowByte() {
    return charset.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
  }

  /** GB2312 and GBK are older, smaller editions of GB18030; a bare UTF-16 is told by its mark. */
  private static Charset charset(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "GBK", "GB2312" -> GB18030;
      case "UTF-16" -> StandardCharsets.UTF_16LE;
      default -> Charset.forName(name);
    };
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private enum Mark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private final Charset charset;
    private final byte[] bytes;

    Mark(Charset charset, int... bytes) {
      this.charset = charset;
      this.bytes = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        this.bytes[i] = (byte) bytes[i];
      }
    }

    static @Nullable Mark of(byte[] head) {
      for (Mark mark : values()) {
        int length = mark.bytes.length;
        if (head.length >= length && Arrays.equals(head, 0, length, mark.bytes, 0, length)) {
          return mark;
        }
      }
      return null;
    }
  }
}
