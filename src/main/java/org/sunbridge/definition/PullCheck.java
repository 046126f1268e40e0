package org.sunbridge.definition;

import java.nio.file.FileSystems;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.sunbridge.definition.YamlValue.Scalar;

/** Checks the form of an endpoint's address; whether it answers is seen when it is used. */
final class PullCheck {

  private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9+.-]*):(.*)");
  private static final Pattern OPTION = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*=.*");

  /** Camel's placeholder for a value that is kept outside. */
  private static final Pattern KEPT_OUTSIDE = Pattern.compile("(RAW\\()?\\{\\{.+}}\\)?");

  private static final List<String> SCHEMES = List.of("file", "ftp", "ftps", "jdbc", "sftp");

  private static final Pattern QUERY = Pattern.compile("(?is)\\s*(select|with)\\b[^;]*");

  /** Without a value of the row it would mark rows that came in since and were never read. */
  private static final Pattern MARK =
      Pattern.compile("(?is)\\s*update\\b[^;]*\\bwhere\\b[^;]*:#[\\p{L}_][^;]*");

  private static final Pattern PASSWORD_IN_JDBC =
      Pattern.compile("(?i).*[;:](password|pwd)=.*|.*:thin:[^/@]+/[^@]+@.*");

  private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("(.*//)?[^/@]*:[^/@]*@.*");

  private final Problems problems;

  PullCheck(Problems problems) {
    this.problems = problems;
  }

  void endpoint(Scalar from) {
    Matcher matcher = FORM.matcher(from.text());
    if (!matcher.matches()) {
      problems.add(
          from.place(),
          "'" + from.text() + "' is no endpoint",
          "scheme:path, e.g. file:data/inbox or sftp://host/folder");
      return;
    }
    String scheme = matcher.group(1);
    String[] parts = matcher.group(2).split("\\?", 2);
    if (!SCHEMES.contains(scheme)) {
      problems.unknown(from.place(), "scheme", scheme, SCHEMES);
    } else if (parts[0].replace("/", "").isBlank()) {
      problems.add(from.place(), "the endpoint names no folder", scheme + ":… needs a path");
    } else if (hasPassword(scheme, matcher.group(2))) {
      problems.add(
          from.place(),
          "a password in an address",
          "use login: { user: NAME, password: { env: NAME } }");
    }
    if (parts.length == 2) {
      options(from, parts[1]);
    }
  }

  private static boolean hasPassword(String scheme, String address) {
    return switch (scheme) {
      case "file" -> false;
      // Every database has its own way of writing options; Oracle's has an @ without a user.
      case "jdbc" ->
          PASSWORD_IN_JDBC.matcher(address).matches()
              || !address.startsWith("oracle:thin:@")
                  && PASSWORD_IN_ADDRESS.matcher(address.replaceFirst("\\?.*", "")).matches();
      default -> PASSWORD_IN_ADDRESS.matcher(address.replaceFirst("\\?.*", "")).matches();
    };
  }

  private void options(Scalar from, String options) {
    for (String option : options.split("&", -1)) {
      if (!OPTION.matcher(option).matches()) {
        problems.add(
            from.place(), "'" + option + "' is no option", "options are name=value, joined by &");
      } else if (isSecret(option) && !KEPT_OUTSIDE.matcher(valueOf(option)).matches()) {
        problems.add(
            from.place(),
            "a secret is written into the definition",
            "refer to it: login: { user: NAME, password: { env: NAME } }");
      }
    }
  }

  private static boolean isSecret(String option) {
    String name = option.substring(0, option.indexOf('=')).toLowerCase(Locale.ROOT);
    return name.contains("password") || name.contains("passphrase") || name.contains("secret");
  }

  private static String valueOf(String option) {
    return option.substring(option.indexOf('=') + 1);
  }

  /** It must not change what it reads; what it may read is up to its user's rights. */
  void query(Scalar query) {
    if (!QUERY.matcher(query.text()).matches()) {
      problems.add(query.place(), "a query only reads", "write one SELECT, without ';'");
    }
  }

  /** It must name the rows that were read, one by one. */
  void markTaken(Scalar update, String fileName) {
    if (!MARK.matcher(update.text()).matches()) {
      problems.add(
          update.place(),
          "'markTaken' marks the rows that were read",
          "write one UPDATE with a value of the row, e.g."
              + " UPDATE swrk SET taken = 1 WHERE id = :#id");
    }
    if (!fileName.contains("{date}")) {
      problems.add(
          update.place(),
          "rows that are marked are a delivery of their day",
          "put {date} into fileName");
    }
  }

  void glob(Scalar include) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + include.text());
    } catch (PatternSyntaxException e) {
      problems.add(
          include.place(),
          "'" + include.text() + "' is no file name pattern: " + e.getDescription(),
          "e.g. deaths*.{csv,xlsx}");
    }
  }
}
