package org.sunbridge.mapping;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of a line as text, each line by itself. Not thread-safe. */
final class LineDecoder {

  private static final List<Charset> OTHERS = List.of(StandardCharsets.UTF_8, TextEncoding.GB18030);

  private final Charset charset;
  private final boolean ascii;
  private final boolean suspectsUtf8;
  private final boolean mayEndInsideCharacter;
  private final CharsetDecoder decoder;
  private CharBuffer characters = CharBuffer.allocate(1 << 12);
  private boolean sound = true;

  LineDecoder(TextEncoding encoding) {
    this.charset = encoding.charset();
    this.ascii = encoding.bytesAUnit() == 1;
    this.suspectsUtf8 = ascii && !charset.equals(StandardCharsets.UTF_8);
    this.mayEndInsideCharacter = encoding.endsInsideCharacter();
    this.decoder = strict(charset);
  }

  /** Whether the last line's bytes were all of the charset. */
  boolean wasSound() {
    return sound;
  }

  /**
   * A line in another charset is read in that, so that people recognise it; what no charset fits is
   * shown as U+FFFD.
   *
   * @param last whether no line break follows: an incomplete last character is left out then
   */
  String decode(ByteBuffer line, boolean last) {
    sound = true;
    if (ascii && isAscii(line)) {
      return new String(
          line.array(), line.position(), line.remaining(), StandardCharsets.ISO_8859_1);
    }
    int start = line.position();
    if (suspectsUtf8 && Utf8.isText(line)) {
      sound = false;
      return new String(line.array(), start, line.remaining(), StandardCharsets.UTF_8);
    }
    if (isDecoded(decoder, line, last && mayEndInsideCharacter)) {
      return characters.toString();
    }
    sound = false;
    for (Charset other : OTHERS) {
      line.position(start);
      if (!other.equals(charset) && ascii && isDecoded(strict(other), line, false)) {
        return characters.toString();
      }
    }
    return new String(line.array(), start, line.limit() - start, charset);
  }

  private boolean isDecoded(CharsetDecoder with, ByteBuffer line, boolean mayBeIncomplete) {
    if (characters.capacity() < line.remaining()) {
      characters = CharBuffer.allocate(line.remaining() * 2);
    }
    characters.clear();
    CoderResult result = with.reset().decode(line, characters, !mayBeIncomplete);
    characters.flip();
    return !result.isError();
  }

  private static boolean isAscii(ByteBuffer line) {
    byte[] bytes = line.array();
    for (int i = line.position(); i < line.limit(); i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
