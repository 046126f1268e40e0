package org.sunbridge.mapping;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.CitizenId;

/** Citizen ids: what can be repaired with certainty is, lost digits are never guessed. */
final class CitizenIdCleaner implements Cleaner {

  /**
   * The first two digits of all provinces that ever had any (GB/T 2260), 83 of residents from
   * Taiwan, and 9 with the nationality of foreigners. Another one is odd and no more: tables of the
   * era in which somebody was born are not at hand.
   */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  @Override
  public @Nullable String clean(Cell cell) {
    String id = IdText.of(cell);
    if (LostDigits.isQuantity(id)) {
      return cell.broken(ProblemCode.LOST_DIGITS);
    }
    id = cell.whole(id);
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
    return checked(cell, id);
  }

  private static @Nullable String checked(Cell cell, String id) {
    boolean zeros = id.length() == 18 && id.endsWith("000");
    Optional<CitizenId.Problem> problem = CitizenId.problem(id);
    if (problem.isPresent()) {
      return zeros ? cell.broken(ProblemCode.LOST_DIGITS) : broken(cell, problem.get(), id);
    }
    if (zeros) {
      // One true id in about a thousand ends so. Turning it back could never be mended by its
      // sender; only a number whose check character holds by chance would pass wrongly, and where
      // the column has lost digits before, that is the likelier case.
      if (cell.isOfSpoiledColumn()) {
        return cell.broken(ProblemCode.LOST_DIGITS);
      }
      cell.noted(NoteCode.ID_ENDS_IN_ZEROS);
    }
    return placed(cell, id);
  }

  private static String placed(Cell cell, String id) {
    if (id.charAt(0) != '9' && !PROVINCES.contains(id.substring(0, 2))) {
      cell.noted(NoteCode.ID_PLACE_UNKNOWN);
    }
    return id;
  }

  private static @Nullable String lengthened(Cell cell, String id) {
    String first17 = id.substring(0, 6) + "19" + id.substring(6);
    String whole = first17 + CitizenId.checkCharacter(first17);
    if (CitizenId.problem(whole).isPresent()) {
      return cell.broken(ProblemCode.ID_BIRTH_DATE, "12");
    }
    cell.noted(NoteCode.ID_OF_15_DIGITS);
    return placed(cell, whole);
  }

  private static @Nullable String broken(Cell cell, CitizenId.Problem problem, String id) {
    return switch (problem) {
      case LENGTH ->
          CertificateNumber.hasForm(id)
              ? cell.broken(ProblemCode.ID_IS_CERTIFICATE)
              : cell.broken(ProblemCode.ID_LENGTH, String.valueOf(id.length()));
      case CHARACTERS -> cell.broken(ProblemCode.ID_CHARACTERS);
      case BIRTH_DATE -> cell.broken(ProblemCode.ID_BIRTH_DATE, "14");
      case CHECK_CHARACTER -> cell.broken(ProblemCode.ID_CHECK_CHARACTER);
    };
  }
}
