package org.sunbridge.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The charset a file is written in, proven on every byte of it: declared, then byte order mark,
 * then UTF-8, then GB18030. Detectors that look at a sample take the one for the other.
 *
 * @param mark length of the byte order mark
 * @param endsInsideCharacter whether the last character is incomplete: the file was cut off
 */
record TextEncoding(Charset charset, int mark, boolean endsInsideCharacter) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int CHUNK = 1 << 16;

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
      return proven(file, charset, skip)
          .orElseThrow(() -> FileProblem.WRONG_CHARSET.error(declared));
    }
    if (mark != null) {
      return proven(file, mark.charset, mark.bytes.length)
          .orElseThrow(() -> FileProblem.WRONG_CHARSET.error(mark.charset.name()));
    }
    Optional<TextEncoding> utf8 = proven(file, StandardCharsets.UTF_8, 0);
    return utf8.isPresent()
        ? utf8.get()
        : proven(file, GB18030, 0).orElseThrow(() -> FileProblem.UNKNOWN_CHARSET.error());
  }

  /** The file's characters from the first behind the mark; an incomplete last one is left out. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark);
    return new InputStreamReader(
        in, charset.newDecoder().onMalformedInput(CodingErrorAction.IGNORE));
  }

  /** GB2312 and GBK are older, smaller editions of GB18030. */
  private static Charset charset(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals("GBK") || upper.equals("GB2312") ? GB18030 : Charset.forName(name);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private static Optional<TextEncoding> proven(Path file, Charset charset, int skip)
      throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer characters = CharBuffer.allocate(CHUNK);
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(skip);
      while (channel.read(bytes) >= 0) {
        bytes.flip();
        characters.clear();
        if (decoder.decode(bytes, characters, false).isError()) {
          return Optional.empty();
        }
        bytes.compact();
      }
    }
    return Optional.of(new TextEncoding(charset, skip, bytes.position() > 0));
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
