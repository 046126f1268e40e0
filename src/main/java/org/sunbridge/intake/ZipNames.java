package org.sunbridge.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.lingala.zip4j.model.FileHeader;

/**
 * Names of members. An archive says which are UTF-8; of the others the format says code page 437,
 * and senders here write GBK, some UTF-8 all the same.
 */
final class ZipNames {

  /** What the library reads such a name as; every byte has a character in it. */
  private static final Charset UNSAID = Charset.forName("IBM437");

  private static final Charset CHINESE = Charset.forName("GB18030");

  private ZipNames() {}

  static String of(FileHeader header) {
    String name = header.getFileName();
    return header.isFileNameUTF8Encoded() ? name : unsaid(name);
  }

  private static String unsaid(String name) {
    byte[] bytes = name.getBytes(UNSAID);
    try {
      return strictly(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      try {
        return strictly(bytes, CHINESE);
      } catch (CharacterCodingException neither) {
        return name;
      }
    }
  }

  private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
    CharBuffer decoded = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
    return decoded.toString();
  }
}
