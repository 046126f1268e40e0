package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Names. Nothing is normalised but separators, blanks and full-width letters: compatibility forms
 * of Chinese characters are somebody's name and stay.
 */
final class PersonNameCleaner implements Cleaner {

  private static final int LONGEST = 50;

  @Override
  public @Nullable String clean(Cell cell) {
    String name = cell.text();
    if (!isPlain(name)) {
      name = cleaned(cell, name);
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      return cell.broken(ProblemCode.NAME_TOO_LONG);
    }
    boolean letter = false;
    boolean odd = false;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      boolean isLetter = isLetter(c);
      letter |= isLetter;
      odd |= !isLetter && !isCompanion(c);
    }
    if (!letter) {
      return cell.broken(ProblemCode.NAME_FORM);
    }
    if (odd) {
      cell.noted(NoteCode.NAME_ODD);
    }
    return name;
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 0x3400 || c > 0x9FFF) {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(Cell cell, String text) {
    StringBuilder name = new StringBuilder(text.length());
    boolean separated = false;
    boolean moved = false;
    boolean blank = false;
    String trimmed = Characters.strip(text);
    for (int i = 0; i < trimmed.length(); ) {
      int c = trimmed.codePointAt(i);
      i += Character.charCount(c);
      if (c <= 0xFFFF && Characters.isBlank((char) c)) {
        blank = true;
        continue;
      }
      int canonical = PrivateUse.canonical(c <= 0xFFFF ? Characters.narrow((char) c) : c);
      moved |= PrivateUse.canonical(c) != c;
      if (c == '．' || isSeparator(canonical, name, trimmed, i)) {
        separated |= canonical != '·';
        canonical = '·';
      }
      if (blank && isLatin(canonical) && !name.isEmpty() && isLatin(last(name))) {
        name.append(' ');
      }
      blank = false;
      name.appendCodePoint(canonical);
    }
    if (separated) {
      cell.noted(NoteCode.NAME_SEPARATOR);
    }
    if (moved) {
      cell.noted(NoteCode.NAME_PRIVATE_USE);
    }
    return name.toString();
  }

  /** A full stop separates only between two Chinese parts; in {@code John F. Smith} it is none. */
  private static boolean isSeparator(int c, StringBuilder before, String text, int next) {
    return switch (c) {
      case 0x00B7, 0x2022, 0x2027, 0x30FB, 0xFF65, 0x2024, 0x0387, 0x2219, 0x22C5, 0x2E31 -> true;
      case '.' ->
          !before.isEmpty()
              && next < text.length()
              && !isLatin(last(before))
              && !isLatin(text.codePointAt(next));
      default -> false;
    };
  }

  private static int last(StringBuilder text) {
    return text.codePointBefore(text.length());
  }

  private static boolean isLatin(int c) {
    return c < 0x0250 && Character.isLetter(c) || c == '.' || c == '-' || c == '\'';
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.PRIVATE_USE;
  }

  private static boolean isCompanion(int c) {
    return c == '·'
        || c == ' '
        || c == '-'
        || c == '\''
        || c == '.'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
