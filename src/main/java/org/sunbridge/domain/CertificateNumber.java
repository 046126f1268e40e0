package org.sunbridge.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a disability certificate: citizen id, category digit, grade digit, and {@code B1},
 * {@code B2}… after a replacement. It changes with every reissue, so it never is a key; it embeds
 * the citizen id, so it is masked like one.
 *
 * @param value 20 characters, or more after a replacement
 */
public record CertificateNumber(String value) {

  private static final Pattern FORM = Pattern.compile("(\\d{17}[0-9X])([1-7])([1-4])(B[1-9]\\d?)?");

  public CertificateNumber {
    Matcher matcher = FORM.matcher(value);
    if (!matcher.matches() || CitizenId.problem(matcher.group(1)).isPresent()) {
      throw new IllegalArgumentException("not a certificate number");
    }
  }

  /** Whether a cleaned text has the form of a certificate number; the id in it may still fail. */
  public static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  public CitizenId citizenId() {
    return new CitizenId(value.substring(0, 18));
  }

  public Category category() {
    return Category.of(value.charAt(18) - '0');
  }

  public Grade grade() {
    return Grade.of(value.charAt(19) - '0');
  }

  /** What follows the citizen id: tells a person's certificates apart without naming the person. */
  public String suffix() {
    return value.substring(18);
  }

  @Override
  public String toString() {
    return Masked.certificateNumber(value);
  }
}
