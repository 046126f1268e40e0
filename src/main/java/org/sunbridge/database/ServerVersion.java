package org.sunbridge.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says it is: {@code 9.7.0}, {@code 11.4.5-MariaDB}, {@code 5.5.5-10.11.6-MariaDB}.
 */
record ServerVersion(boolean mariaDb, int major, int minor) {

  /** Older MariaDB put this before its own version, for the sake of old replicas. */
  private static final String DISGUISE = "5.5.5-";

  private static final Pattern NUMBERS = Pattern.compile("^(\\d+)\\.(\\d+)");

  static ServerVersion parse(String text) {
    boolean mariaDb = text.contains("MariaDB");
    String version =
        mariaDb && text.startsWith(DISGUISE) ? text.substring(DISGUISE.length()) : text;
    Matcher numbers = NUMBERS.matcher(version);
    if (!numbers.find()) {
      throw new DatabaseUnavailable(Sentences.tooOld(text));
    }
    return new ServerVersion(
        mariaDb, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
  }

  /** MySQL 8.4, MariaDB 10.11: the oldest long-term releases the schema is made for. */
  boolean supported() {
    return mariaDb
        ? major > 10 || (major == 10 && minor >= 11)
        : major > 8 || (major == 8 && minor >= 4);
  }
}
