package org.sunbridge.domain;

/** Disability category; the digit is the 19th character of a certificate number. */
public enum Category {
  VISUAL(1),
  HEARING(2),
  SPEECH(3),
  PHYSICAL(4),
  INTELLECTUAL(5),
  MENTAL(6),
  MULTIPLE(7);

  private final int digit;

  Category(int digit) {
    this.digit = digit;
  }

  public int digit() {
    return digit;
  }

  /**
   * @throws IllegalArgumentException unless 1 to 7
   */
  public static Category of(int digit) {
    if (digit < 1 || digit > 7) {
      throw new IllegalArgumentException("a category is 1 to 7, not " + digit);
    }
    return values()[digit - 1];
  }
}
