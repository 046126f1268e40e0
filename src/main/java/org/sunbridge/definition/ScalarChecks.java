package org.sunbridge.definition;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.sunbridge.definition.YamlValue.Scalar;

/** Checks scalars that are written in a language of their own, down to the character. */
final class ScalarChecks {

  private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  private final Problems problems;

  ScalarChecks(Problems problems) {
    this.problems = problems;
  }

  /** Compiles CEL; every fault is reported at its character in the file. */
  <T> Optional<T> expression(Scalar cel, Function<String, T> compile) {
    try {
      return Optional.of(compile.apply(cel.text()));
    } catch (BadExpression e) {
      for (BadExpression.Problem problem : e.problems()) {
        problems.add(cel.at(problem.offset()), problem.message(), problem.hint());
      }
      return Optional.empty();
    }
  }

  /** A regular expression with at least one of the named groups. */
  void pattern(Scalar regex, Set<String> groups) {
    try {
      Pattern.compile(regex.text());
    } catch (PatternSyntaxException e) {
      int index = Math.max(0, Math.min(e.getIndex(), regex.text().length()));
      problems.add(
          regex.at(regex.text().codePointCount(0, index)),
          "not a regular expression: " + e.getDescription(),
          "Java's syntax; write \\\\d in double quotes or \\d in single ones");
      return;
    }
    Set<String> found = new TreeSet<>();
    Matcher matcher = NAMED_GROUP.matcher(regex.text());
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    if (found.stream().noneMatch(groups::contains)) {
      problems.add(
          regex.place(),
          "the pattern has no group named " + String.join(" or ", new TreeSet<>(groups)),
          "mark the part that counts: (?<" + new TreeSet<>(groups).iterator().next() + ">…)");
    }
  }
}
