package org.sunbridge.mapping;

/** Writes a name in its one form, and notes what that took. Used once. */
final class NameText {

  private final Cell cell;
  private final StringBuilder name = new StringBuilder();
  private boolean separated;
  private boolean moved;
  private boolean radical;
  private boolean fullWidth;
  private boolean joined;

  NameText(Cell cell) {
    this.cell = cell;
  }

  /** Blanks stay between Latin words only; every separator becomes {@code ·}. */
  String of(String text) {
    String trimmed = Characters.unquoted(Characters.strip(text));
    boolean blank = false;
    for (int i = 0; i < trimmed.length(); ) {
      int c = trimmed.codePointAt(i);
      i += Character.charCount(c);
      if (c <= 0xFFFF && Characters.isBlank((char) c)) {
        blank = true;
        continue;
      }
      append(c, blank, i < trimmed.length() ? narrowed(trimmed.codePointAt(i)) : 0);
      blank = false;
    }
    note(separated, NoteCode.NAME_SEPARATOR);
    note(moved, NoteCode.NAME_PRIVATE_USE);
    note(radical, NoteCode.NAME_RADICAL);
    note(fullWidth, NoteCode.FULL_WIDTH);
    note(joined, NoteCode.BLANKS_REMOVED);
    note(trimmed.length() < Characters.strip(text).length(), NoteCode.APOSTROPHE_REMOVED);
    return name.toString();
  }

  private void append(int sent, boolean blank, int next) {
    int c = Radicals.character(PrivateUse.canonical(narrowed(sent)));
    moved |= PrivateUse.canonical(sent) != sent;
    radical |= Radicals.character(sent) != sent;
    if (isSeparator(c, next)) {
      boolean second = !name.isEmpty() && last() == '·';
      separated |= sent != '·' || second;
      if (second) {
        return;
      }
      c = '·';
    } else {
      fullWidth |= sent <= 0xFFFF && Characters.isFullWidth((char) sent);
    }
    if (blank && !name.isEmpty()) {
      boolean words = isLatin(c) && isLatin(last());
      joined |= !words;
      name.append(words ? " " : "");
    }
    name.appendCodePoint(c);
  }

  /** A full stop separates only between two Chinese parts; in {@code John F. Smith} it is none. */
  private boolean isSeparator(int c, int next) {
    return switch (c) {
      case 0x00B7, 0x2022, 0x2027, 0x30FB, 0xFF65, 0x2024, 0x0387, 0x2219, 0x22C5, 0x2E31 -> true;
      case '.', 0xFE52, '。' -> !name.isEmpty() && next != 0 && !isLatin(last()) && !isLatin(next);
      default -> false;
    };
  }

  private static int narrowed(int c) {
    return c <= 0xFFFF ? Characters.narrow((char) c) : c;
  }

  private int last() {
    return name.codePointBefore(name.length());
  }

  private static boolean isLatin(int c) {
    return c < 0x0250 && Character.isLetter(c) || c == '.' || c == '-' || c == '\'';
  }

  private void note(boolean done, NoteCode code) {
    if (done) {
      cell.noted(code);
    }
  }
}
