package org.sunbridge.domain;

/** Disability grade, 1 the most severe; the digit is the 20th character of a certificate number. */
public enum Grade {
  ONE(1),
  TWO(2),
  THREE(3),
  FOUR(4);

  private final int digit;

  Grade(int digit) {
    this.digit = digit;
  }

  public int digit() {
    return digit;
  }

  /**
   * @throws IllegalArgumentException unless 1 to 4
   */
  public static Grade of(int digit) {
    if (digit < 1 || digit > 4) {
      throw new IllegalArgumentException("a grade is 1 to 4, not " + digit);
    }
    return values()[digit - 1];
  }
}
