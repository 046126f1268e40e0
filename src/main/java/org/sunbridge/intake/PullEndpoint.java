package org.sunbridge.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunbridge.definition.JobDefinition.Pull;

/** The complete Camel address of a pull. */
final class PullEndpoint {

  private static final Pattern ALTERNATIVES = Pattern.compile("(.*?)\\{([^}]*)}(.*)");

  private PullEndpoint() {}

  static String uri(Pull pull, Optional<Path> inbox, Function<String, Path> folders) {
    String patterns = String.join(",", expand(pull.include()));
    if (inbox.isPresent()) {
      return "file:"
          + inbox.get().toAbsolutePath()
          + "?noop=true&sortBy=file:name&antInclude=RAW("
          + patterns
          + ")";
    }
    String from = pull.from();
    boolean isFolder = from.startsWith("file:");
    if (isFolder) {
      String named = from.substring("file:".length()).replaceFirst("^//", "");
      int options = named.indexOf('?');
      String folder = options < 0 ? named : named.substring(0, options);
      from = "file:" + folders.apply(folder) + (options < 0 ? "" : named.substring(options));
    }
    StringBuilder uri = new StringBuilder(from);
    add(uri, "antInclude", "RAW(" + patterns + ")");
    add(uri, "sortBy", "file:name");
    if (isFolder) {
      // Received is archived: the folder keeps a copy out of the way. Growing files are let grow.
      add(uri, "move", ".received/${date:now:yyyyMMddHHmmssSSS}-${file:onlyname}");
      add(uri, "readLock", "changed");
      add(uri, "readLockMinLength", "0");
    }
    return uri.toString();
  }

  private static void add(StringBuilder uri, String option, String value) {
    if (!uri.toString().matches(".*[?&]" + option + "=.*")) {
      uri.append(uri.indexOf("?") < 0 ? '?' : '&').append(option).append('=').append(value);
    }
  }

  /** Camel's patterns know no alternatives in braces. */
  static List<String> expand(String glob) {
    Matcher matcher = ALTERNATIVES.matcher(glob);
    if (!matcher.matches()) {
      return List.of(glob);
    }
    List<String> expanded = new ArrayList<>();
    for (String alternative : matcher.group(2).split(",", -1)) {
      expanded.addAll(expand(matcher.group(1) + alternative + matcher.group(3)));
    }
    return expanded;
  }
}
