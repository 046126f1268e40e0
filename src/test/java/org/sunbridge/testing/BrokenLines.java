package org.sunbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slips in a file's ids, by which their rows are turned back.
 *
 * @param rightByWrong what every broken id should be
 */
public record BrokenLines(Map<String, String> rightByWrong) {

  private static final Pattern ID = Pattern.compile("\\d{17}[\\dX]");

  /**
   * Gives the first id of some lines another check character.
   *
   * @param lines from 1, the header included
   */
  public static BrokenLines in(Path file, int... lines) {
    try {
      // Every charset of the house writes digits alike; other bytes pass through as they are.
      String[] text = Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1);
      Map<String, String> broken = new LinkedHashMap<>();
      for (int line : lines) {
        Matcher id = ID.matcher(text[line - 1]);
        if (!id.find()) {
          throw new AssertionError("no id in line " + line + " of " + file);
        }
        String right = id.group();
        char last = right.charAt(17);
        String wrong =
            right.substring(0, 17) + (last == 'X' ? '0' : (char) ('0' + (last - '0' + 1) % 10));
        text[line - 1] = id.replaceFirst(wrong);
        broken.put(wrong, right);
      }
      Files.writeString(file, String.join("\n", text), StandardCharsets.ISO_8859_1);
      return new BrokenLines(broken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Mends every slip. */
  public MendedList mend(MendedList list) {
    rightByWrong.forEach(list::replace);
    return list;
  }
}
