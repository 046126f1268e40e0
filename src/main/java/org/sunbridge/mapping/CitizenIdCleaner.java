package org.sunbridge.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.CitizenId;

/** Citizen ids: what can be repaired with certainty is, lost digits are never guessed. */
final class CitizenIdCleaner implements Cleaner {

  @Override
  public @Nullable String clean(Cell cell) {
    String id = cell.compactNoted();
    if (LostDigits.isScientific(id)) {
      return cell.broken(ProblemCode.LOST_DIGITS);
    }
    if (id.length() == 15 && Characters.areDigits(id, 0, 15)) {
      return lengthened(cell, id);
    }
    if (id.length() == 18 && id.charAt(17) == 'x') {
      cell.noted(NoteCode.UPPER_CASED);
      id = id.substring(0, 17) + 'X';
    }
    if (cell.isNumber() && id.length() > 15) {
      return cell.broken(ProblemCode.LOST_DIGITS);
    }
    Optional<CitizenId.Problem> problem = CitizenId.problem(id);
    if (problem.isPresent()) {
      return id.length() == 18 && id.endsWith("000")
          ? cell.broken(ProblemCode.LOST_DIGITS)
          : broken(cell, problem.get(), id.length());
    }
    if (id.endsWith("000")) {
      // One true id in about a thousand ends so. Turning it back could never be mended by its
      // sender; only a number whose check character holds by chance would pass wrongly.
      cell.noted(NoteCode.ID_ENDS_IN_ZEROS);
    }
    return id;
  }

  private static @Nullable String lengthened(Cell cell, String id) {
    String first17 = id.substring(0, 6) + "19" + id.substring(6);
    String whole = first17 + CitizenId.checkCharacter(first17);
    if (CitizenId.problem(whole).isPresent()) {
      return cell.broken(ProblemCode.ID_BIRTH_DATE);
    }
    cell.noted(NoteCode.ID_OF_15_DIGITS);
    return whole;
  }

  private static @Nullable String broken(Cell cell, CitizenId.Problem problem, int length) {
    return switch (problem) {
      case LENGTH -> cell.broken(ProblemCode.ID_LENGTH, String.valueOf(length));
      case CHARACTERS -> cell.broken(ProblemCode.ID_CHARACTERS);
      case BIRTH_DATE -> cell.broken(ProblemCode.ID_BIRTH_DATE);
      case CHECK_CHARACTER -> cell.broken(ProblemCode.ID_CHECK_CHARACTER);
    };
  }
}
