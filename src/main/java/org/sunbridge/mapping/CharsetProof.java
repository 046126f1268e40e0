package org.sunbridge.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries a charset on every byte of a file. */
final class CharsetProof {

  private static final int CHUNK = 1 << 16;

  private static final long STRETCH = 1 << 23;

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
    try (FileChannel channel = FileChannel.open(file)) {
      List<Stretch> stretches = stretches(channel, charset, skip);
      List<Found> found =
          stretches.parallelStream().map(stretch -> found(channel, charset, stretch)).toList();
      Found last = found.get(found.size() - 1);
      // Half a character before a line's end is none of this charset.
      boolean others = found.subList(0, found.size() - 1).stream().anyMatch(f -> f != Found.SOUND);
      return others || last == Found.OTHER
          ? Optional.empty()
          : Optional.of(new TextEncoding(charset, skip, last == Found.CUT_OFF));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Bytes of a file, which begin a line. */
  private record Stretch(long from, long to) {}

  private enum Found {
    SOUND,
    /** The last character lacks bytes. */
    CUT_OFF,
    /** Another charset's bytes. */
    OTHER
  }

  /** As many as are worth proving at once; one where a line feed's byte may be half a character. */
  private static List<Stretch> stretches(FileChannel channel, Charset charset, int skip)
      throws IOException {
    List<Stretch> stretches = new ArrayList<>();
    long size = Math.max(skip, channel.size());
    long from = skip;
    if (charset.equals(StandardCharsets.UTF_8) || charset.equals(TextEncoding.GB18030)) {
      for (long to = lineAfter(channel, from + STRETCH);
          to > 0 && to < size;
          to = lineAfter(channel, from + STRETCH)) {
        stretches.add(new Stretch(from, to));
        from = to;
      }
    }
    stretches.add(new Stretch(from, size));
    return stretches;
  }

  /** Where the next line begins, or -1 when none does near by. */
  private static long lineAfter(FileChannel channel, long position) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    int read = channel.read(bytes, position);
    for (int i = 0; i < read; i++) {
      if (bytes.get(i) == '\n') {
        return position + i + 1;
      }
    }
    return -1;
  }

  private static Found found(FileChannel channel, Charset charset, Stretch stretch) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer characters = CharBuffer.allocate(CHUNK);
    long at = stretch.from();
    try {
      while (at < stretch.to()) {
        bytes.limit((int) Math.min(CHUNK, bytes.position() + stretch.to() - at));
        int read = channel.read(bytes, at);
        if (read < 0) {
          break;
        }
        at += read;
        bytes.flip();
        characters.clear();
        if (decoder.decode(bytes, characters, false).isError()) {
          return Found.OTHER;
        }
        bytes.compact();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.position() > 0 ? Found.CUT_OFF : Found.SOUND;
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
