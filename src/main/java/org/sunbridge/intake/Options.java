package org.sunbridge.intake;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Options of an endpoint's address. */
final class Options {

  private Options() {}

  /** Those given, and of the usual ones what was not given. */
  static String with(String given, String usual) {
    Stream<String> added =
        Arrays.stream(usual.split("&"))
            .filter(option -> !has(given, option.substring(0, option.indexOf('='))));
    return Stream.concat(Stream.of(given).filter(g -> !g.isEmpty()), added)
        .collect(Collectors.joining("&"));
  }

  private static boolean has(String options, String name) {
    return Arrays.stream(options.split("&")).anyMatch(option -> option.startsWith(name + "="));
  }
}
