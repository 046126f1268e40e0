package org.sunbridge.mapping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.Optional;

/** Tries a charset on every byte of a file. */
final class CharsetProof {

  private static final int CHUNK = 1 << 16;

  /** Of the lines that are not ASCII; with more the charset is another one. */
  private static final double MOST_UNSOUND = 0.5;

  private CharsetProof() {}

  /** Empty when most of the lines that could tell are in another charset. */
  static Optional<TextEncoding> mostly(Path file, Charset charset, int skip) throws IOException {
    Optional<TextEncoding> all = all(file, charset, skip);
    if (all.isPresent()) {
      return all;
    }
    TextEncoding encoding = new TextEncoding(charset, skip, false);
    return isMostly(file, encoding) ? Optional.of(encoding) : Optional.empty();
  }

  private static Optional<TextEncoding> all(Path file, Charset charset, int skip)
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

  private static boolean isMostly(Path file, TextEncoding encoding) throws IOException {
    long sound = 0;
    long unsound = 0;
    try (PhysicalLines lines = encoding.open(file)) {
      for (PhysicalLine line = lines.next(); line != null; line = lines.next()) {
        if (!line.sound()) {
          unsound++;
        } else if (!isAscii(line.text())) {
          sound++;
        }
      }
    }
    return sound > 0 && unsound <= (sound + unsound) * MOST_UNSOUND;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
