package org.sunbridge.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen id of 18 characters whose check character and birth date hold (GB 11643-1999).
 *
 * <p>The county code is not checked: ids keep the code of the era in which their holder was born.
 *
 * @param value 18 characters, the last one a digit or an upper-case {@code X}
 */
public record CitizenId(String value) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** Ids exist since 1984; nobody born before 1800 was alive then. */
  private static final int FIRST_YEAR = 1800;

  private static final String CHECK_CHARACTERS = "10X98765432";

  public CitizenId {
    if (problem(value).isPresent()) {
      throw new IllegalArgumentException("not a citizen id: " + problem(value).orElseThrow());
    }
  }

  /** What is wrong with a cleaned text of 18 characters, or empty when it is a citizen id. */
  public static Optional<Problem> problem(String text) {
    if (text.length() != 18) {
      return Optional.of(Problem.LENGTH);
    }
    for (int i = 0; i < 17; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.of(Problem.CHARACTERS);
      }
    }
    char last = text.charAt(17);
    if (last != 'X' && (last < '0' || last > '9')) {
      return Optional.of(Problem.CHARACTERS);
    }
    if (birthDateIn(text).filter(born -> born.getYear() >= FIRST_YEAR).isEmpty()) {
      return Optional.of(Problem.BIRTH_DATE);
    }
    return last == checkCharacter(text) ? Optional.empty() : Optional.of(Problem.CHECK_CHARACTER);
  }

  /** The check character that belongs to the first 17 digits of {@code text}. */
  public static char checkCharacter(String text) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (text.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_CHARACTERS.charAt(sum % 11);
  }

  /** The birth date written in characters 7 to 14, or empty when they are no date. */
  public static Optional<LocalDate> birthDateIn(String text) {
    if (text.length() < 14) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(text.substring(6, 10)),
              Integer.parseInt(text.substring(10, 12)),
              Integer.parseInt(text.substring(12, 14))));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  public LocalDate birthDate() {
    return birthDateIn(value).orElseThrow();
  }

  /** The sex told by the 17th digit: odd is male. */
  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  @Override
  public String toString() {
    return Masked.citizenId(value);
  }

  /** Why a text is not a citizen id. */
  public enum Problem {
    LENGTH,
    CHARACTERS,
    BIRTH_DATE,
    CHECK_CHARACTER
  }
}
