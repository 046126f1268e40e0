package org.sunbridge.mapping;

import java.util.regex.Pattern;

/** What a cell looks like: cells that were parted rightly are of a kind more often than not. */
enum CellKind {
  EMPTY(1),
  NUMBER(1),
  /** A date, a time, or both. */
  MOMENT(1),
  /** An address of a page or a mailbox. */
  LINK(1),
  /** One word, code or number of a document. */
  TOKEN(1),
  WORDS(0.95),
  /** With marks that also part sentences, or cells. */
  TEXT(0.5),
  /** Begins or ends with a mark that encloses cells. */
  QUOTED(0.2);

  private static final Pattern LINK_FORM = Pattern.compile("https?://[^\\s|^~;,]+");

  private static final Pattern MAILBOX = Pattern.compile("[\\w.%+-]+@[\\w-]+(\\.[\\w-]+)+");

  private final double weight;

  CellKind(double weight) {
    this.weight = weight;
  }

  /** How much it speaks for the way in which the cells were parted. */
  double weight() {
    return weight;
  }

  boolean isTyped() {
    return this == NUMBER || this == MOMENT || this == LINK;
  }

  static CellKind of(String cell) {
    String text = Characters.strip(cell);
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (isMark(text.charAt(0)) || isMark(text.charAt(text.length() - 1))) {
      return QUOTED;
    }
    if (LINK_FORM.matcher(text).matches() || MAILBOX.matcher(text).matches()) {
      return LINK;
    }
    return byCharacters(text);
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '＂' || c == '\'' || c == '`';
  }

  private static CellKind byCharacters(String text) {
    int digits = 0;
    int letters = 0;
    int spaces = 0;
    int colons = 0;
    int other = 0;
    int commas = 0;
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ' ') {
        spaces++;
      } else if (c == ':' || c == '：') {
        colons++;
      } else if (c == ',') {
        commas++;
      } else if (".-/_+()（）#&%·、。$£€¥￥*°²³'".indexOf(c) >= 0) {
        signs++;
      } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
        letters++;
      } else {
        other++;
      }
    }
    if (other == 0 && digits > 0 && letters <= 6) {
      if (commas == 0 && Moments.isMoment(text)) {
        return MOMENT;
      }
      if (colons == 0 && PlainNumbers.isNumber(text)) {
        return NUMBER;
      }
    }
    if (other > 0 || colons > 0 || commas > 0) {
      return TEXT;
    }
    if (spaces == 0) {
      return TOKEN;
    }
    return letters > 0 && letters >= signs && letters >= digits / 2 ? WORDS : TEXT;
  }
}
