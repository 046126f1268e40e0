package org.sunbridge.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.FindingType;

/** The rules as they are written: paragraphs of docs/semantics.md, versions of a policy's YAML. */
final class Rules {

  private static final Pattern SEMANTICS = Pattern.compile("semantics (\\d+)(?:-(\\d+))?");

  private final String text;

  private Rules(String text) {
    this.text = text;
  }

  /** Those that came with the program. */
  static Rules shipped() {
    try (InputStream in = Rules.class.getResourceAsStream("/docs/semantics.md")) {
      if (in == null) {
        throw new IllegalStateException("docs/semantics.md is not on the class path");
      }
      return new Rules(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of the rules that a finding of a type rests on, its own last. */
  static List<Integer> numbers(FindingType type, String benefit, String rule) {
    Set<Integer> numbers = new LinkedHashSet<>();
    switch (type) {
      case OVERPAID, UNPAID -> numbers.addAll(List.of(9, 10, 11));
      case EXIT -> numbers.addAll(benefit.equals("certificate") ? List.of(14) : List.of(9, 12));
      case CHANGE, CONFLICT, NOT_COLLECTED, NOT_REGISTERED, AMBIGUOUS, DUPLICATE, EXPIRING -> {}
    }
    Matcher matcher = SEMANTICS.matcher(rule);
    if (matcher.matches()) {
      int from = Integer.parseInt(matcher.group(1));
      int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
      for (int number = from; number <= to; number++) {
        numbers.add(number);
      }
    }
    return new ArrayList<>(numbers);
  }

  /** A rule's paragraph, word for word. */
  Optional<String> paragraph(int number) {
    Matcher matcher =
        Pattern.compile("(?ms)^" + number + "\\. .*?(?=^\\d+\\. |^#|\\z)").matcher(text);
    return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
  }

  /**
   * The version of a policy that a finding names, as its YAML has it.
   *
   * @param rule {@code nursing-subsidy@2025-07}
   */
  static Optional<Excerpt> policy(Definitions definitions, String rule) {
    int at = rule.indexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String file = "jobs/policies/" + rule.substring(0, at) + ".yaml";
    String yaml = definitions.texts().get(file);
    if (yaml == null) {
      return Optional.empty();
    }
    Matcher version =
        Pattern.compile(
                "(?m)^([ ]*)- from: [\"']?"
                    + Pattern.quote(rule.substring(at + 1))
                    + "[\"']?\\s*$(?:\\R(?!\\1- |\\S).*)*")
            .matcher(yaml);
    return version.find()
        ? Optional.of(new Excerpt(file, version.group().stripIndent().strip()))
        : Optional.of(new Excerpt(file, yaml.strip()));
  }

  /** Some lines of a definition. */
  record Excerpt(String file, String text) {}
}
