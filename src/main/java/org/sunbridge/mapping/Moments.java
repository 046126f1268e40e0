package org.sunbridge.mapping;

import java.util.regex.Pattern;

/** The forms in which files write dates and times, told by their shape alone. */
final class Moments {

  private static final String TIME =
      "\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?( ?[AaPp]\\.?[Mm]\\.?)?";
  private static final String ZONE = "(Z| ?[+-]\\d{2}:?\\d{2})?";
  private static final String MONTH_NAME = "[A-Za-z]{3,9}\\.?";
  private static final String MIDDLE = "(-\\d{1,2}-|/\\d{1,2}/|\\.\\d{1,2}\\.)";
  private static final String DAY =
      "\\d{4}"
          + MIDDLE
          + "\\d{1,2}|\\d{1,2}"
          + MIDDLE
          + "(\\d{4}|\\d{2})|\\d{4}年\\d{1,2}月(\\d{1,2}[日号])?|\\d{1,2}[- ]"
          + MONTH_NAME
          + "[- ](\\d{4}|\\d{2})|\\d{1,2}-[A-Za-z]{3}|[A-Za-z]{3}-\\d{2}";
  private static final Pattern MOMENT =
      Pattern.compile("((" + DAY + ")([ T]" + TIME + ZONE + ")?)|" + TIME + ZONE);

  private Moments() {}

  static boolean isMoment(String text) {
    return text.length() <= 40 && MOMENT.matcher(text).matches();
  }
}
