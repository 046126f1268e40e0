package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Names. Nothing is normalised but separators, blanks and full-width letters: compatibility forms
 * of Chinese characters are somebody's name and stay. A remark in brackets is not cut off: it may
 * say that this is somebody else, or that the person has died.
 */
final class PersonNameCleaner implements Cleaner {

  private static final int LONGEST = 50;

  /** A date, a phone number or an id has as many; a slip of the finger has fewer. */
  private static final int DIGITS_OF_A_NUMBER = 8;

  private static final String BRACKETS = "()[]{}<>（）［］｛｝＜＞【】〔〕〈〉《》";

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.text();
    if (text.length() < LONGEST && NoAnswer.isOne(text)) {
      cell.noted(NoteCode.NO_ANSWER);
      return "";
    }
    String name = isPlain(text) ? text : new NameText(cell).of(text);
    if (name.codePointCount(0, name.length()) > LONGEST) {
      return cell.broken(ProblemCode.NAME_TOO_LONG);
    }
    return checked(cell, name);
  }

  private static @Nullable String checked(Cell cell, String name) {
    boolean letter = false;
    int digits = 0;
    boolean odd = false;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      if (BRACKETS.indexOf(c) >= 0) {
        return cell.broken(ProblemCode.NAME_REMARK);
      }
      boolean isLetter = isLetter(c);
      letter |= isLetter;
      digits += Character.isDigit(c) ? 1 : 0;
      odd |= !isLetter && !isCompanion(c) || Character.getType(c) == Character.PRIVATE_USE;
    }
    if (!letter) {
      return cell.broken(ProblemCode.NAME_FORM);
    }
    if (digits >= DIGITS_OF_A_NUMBER) {
      return cell.broken(ProblemCode.NAME_DIGITS);
    }
    if (odd || name.startsWith("·") || name.endsWith("·")) {
      cell.noted(NoteCode.NAME_ODD);
    }
    return name;
  }

  /** The name before the first bracket or digit: good enough to tell whom a reject is about. */
  static String beforeRemark(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BRACKETS.indexOf(c) >= 0 || Character.isDigit(c)) {
        return text.substring(0, i);
      }
    }
    return text;
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
