package org.sunbridge.secondopinion;

import java.math.BigDecimal;
import java.util.Optional;

/** A finding, in the columns of the expected findings without the certificate. */
record Opinion(
    String type,
    String reason,
    String field,
    String before,
    String after,
    String benefit,
    String month,
    String state) {

  static Opinion exit(String reason, String benefit, Object month, boolean verify) {
    String state = verify ? "TO_VERIFY" : "PROPOSED";
    return new Opinion("EXIT", reason, "", "", "", benefit, month.toString(), state);
  }

  static Opinion amount(
      String type, String reason, long paid, long due, String benefit, Object month) {
    return new Opinion(
        type, reason, "amount", yuan(paid), yuan(due), benefit, month.toString(), "OPEN");
  }

  static Opinion row(String type, String reason, Optional<String> month) {
    return new Opinion(type, reason, "", "", "", "", month.orElse(""), "OPEN");
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
