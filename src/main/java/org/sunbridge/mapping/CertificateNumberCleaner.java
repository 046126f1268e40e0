package org.sunbridge.mapping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.CitizenId;

/** Numbers of disability certificates. */
final class CertificateNumberCleaner implements Cleaner {

  @Override
  public @Nullable String clean(Cell cell) {
    String number = IdText.of(cell);
    if (LostDigits.isQuantity(number) || cell.isNumber()) {
      return cell.broken(ProblemCode.LOST_DIGITS);
    }
    if (hasLowerCase(number)) {
      cell.noted(NoteCode.UPPER_CASED);
      number = number.toUpperCase(Locale.ROOT);
    }
    if (!hasForm(number)) {
      return cell.broken(formProblem(number));
    }
    if (CitizenId.problem(number.substring(0, 18)).isPresent()) {
      return cell.broken(ProblemCode.CERTIFICATE_CITIZEN_ID);
    }
    return number;
  }

  private static ProblemCode formProblem(String number) {
    if (number.length() == 20 && number.endsWith("00000")) {
      return ProblemCode.LOST_DIGITS;
    }
    return number.length() == 18 && CitizenId.problem(number).isEmpty()
        ? ProblemCode.CERTIFICATE_IS_ID
        : ProblemCode.CERTIFICATE_FORM;
  }

  private static boolean hasLowerCase(String number) {
    return number.indexOf('x') >= 0 || number.indexOf('b') >= 0;
  }

  /** The everyday form is looked at by character; only replacements go through the pattern. */
  private static boolean hasForm(String number) {
    if (number.length() != 20) {
      return CertificateNumber.hasForm(number);
    }
    char last = number.charAt(17);
    char category = number.charAt(18);
    char grade = number.charAt(19);
    return Characters.areDigits(number, 0, 17)
        && (Characters.isDigit(last) || last == 'X')
        && category >= '1'
        && category <= '7'
        && grade >= '1'
        && grade <= '4';
  }
}
