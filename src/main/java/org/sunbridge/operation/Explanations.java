package org.sunbridge.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;

/**
 * Says in a sentence why a finding exists: what its source says and where, what follows from it and
 * by which rule. Rendered from the finding alone, so that it is masked when the finding is, and
 * never stored. Thread-safe.
 */
public final class Explanations {

  private final Words words;

  public Explanations(Definitions definitions, Locale locale) {
    this(new Words(definitions, locale));
  }

  public Explanations(Words words) {
    this.words = words;
  }

  /** One sentence, ending in the rule where the finding names one. */
  public String of(ListedFinding finding) {
    String sentence =
        switch (finding.type()) {
          case CHANGE -> change(finding);
          case EXIT -> exit(finding);
          case OVERPAID -> overpaid(finding);
          case UNPAID -> fill(reasoned("UNPAID", finding), finding);
          case NOT_COLLECTED, NOT_REGISTERED, AMBIGUOUS, EXPIRING ->
              fill(reasoned(finding.type().name(), finding), finding);
          case DUPLICATE -> duplicate(finding);
          case CONFLICT -> fill(conflict(finding), finding);
        };
    return finding.rule().isEmpty()
        ? sentence
        : sentence + fill(words.sentence("explain.rule"), finding);
  }

  private String change(ListedFinding finding) {
    String kind = "explain.CHANGE";
    if (finding.field().equals("certificate")) {
      kind += ".certificate";
    } else if (finding.before().isEmpty()) {
      kind += ".added";
    } else if (finding.after().isEmpty()) {
      kind += ".removed";
    }
    return fill(words.sentence(kind), finding);
  }

  private String conflict(ListedFinding finding) {
    return words
        .known("explain.CONFLICT." + finding.field())
        .orElseGet(() -> words.sentence("explain.CONFLICT"));
  }

  private String exit(ListedFinding finding) {
    boolean weak = finding.state() == FindingState.TO_VERIFY;
    String event = words.known("explain.event." + finding.reason()).orElse("{reason}");
    String ends =
        finding.benefit().equals("certificate")
            ? words
                .known("explain.end.certificate." + finding.reason())
                .orElseGet(() -> words.sentence("explain.end.certificate"))
            : words.sentence("explain.end.benefit");
    String frame = words.sentence(weak ? "explain.EXIT.toVerify" : "explain.EXIT");
    return fill(frame.replace("{event}", event).replace("{end}", ends), finding);
  }

  private String overpaid(ListedFinding finding) {
    String why = words.known("explain.because." + finding.reason()).orElse("{reason}");
    return fill(words.sentence("explain.OVERPAID").replace("{because}", why), finding);
  }

  private String duplicate(ListedFinding finding) {
    String ledger = finding.benefit().isEmpty() ? "" : ".payment";
    return fill(words.sentence("explain.DUPLICATE." + finding.reason() + ledger), finding);
  }

  private String reasoned(String type, ListedFinding finding) {
    return words
        .known("explain." + type + "." + finding.reason())
        .orElseGet(() -> words.sentence("explain." + type));
  }

  private String fill(String sentence, ListedFinding finding) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("source", source(finding));
    values.put("reason", words.reason(finding.reason()));
    values.put("field", words.field(finding.job(), finding.field()));
    values.put("before", words.value(finding.job(), finding.field(), finding.before()));
    values.put("after", words.value(finding.job(), finding.field(), finding.after()));
    values.put("benefit", words.benefit(finding.benefit()));
    values.put("month", finding.effectiveMonth());
    values.put("on", day(finding));
    values.put("difference", difference(finding));
    values.put("rule", words.rule(finding.rule()));
    String filled = sentence;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private String source(ListedFinding finding) {
    // Of two that differ the other one is named by its value.
    boolean isOneOfTwo = finding.type() == FindingType.CONFLICT;
    List<Evidence> told = finding.evidence();
    return source(finding, isOneOfTwo && told.size() > 1 ? told.subList(0, 1) : told);
  }

  private String source(ListedFinding finding, List<Evidence> told) {
    if (told.isEmpty()) {
      return words.job(finding.job());
    }
    Map<List<String>, List<Evidence>> byFile =
        told.stream()
            .collect(
                Collectors.groupingBy(
                    evidence -> List.of(evidence.job(), evidence.file()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byFile.values().stream()
        .map(this::place)
        .collect(Collectors.joining(words.sentence("explain.and")));
  }

  private String place(List<Evidence> ofOneFile) {
    String rows =
        ofOneFile.stream()
            .map(Evidence::row)
            .filter(row -> row > 0)
            .distinct()
            .sorted()
            .map(Object::toString)
            .collect(Collectors.joining(words.sentence("explain.and.row")));
    String key = rows.isEmpty() ? "explain.place.whole" : "explain.place";
    return words
        .sentence(key)
        .replace("{job}", words.job(ofOneFile.get(0).job()))
        .replace("{file}", ofOneFile.get(0).file())
        .replace("{row}", rows);
  }

  private String day(ListedFinding finding) {
    return finding
        .source()
        .map(Evidence::on)
        .filter(on -> !on.isEmpty())
        .map(on -> words.sentence("explain.on").replace("{date}", on))
        .orElse("");
  }

  /** Yuan between paid and due; empty where the values are no amounts. */
  private static String difference(ListedFinding finding) {
    if (!finding.field().equals("amount")
        || finding.before().isEmpty()
        || finding.after().isEmpty()) {
      return "";
    }
    long fen = Yuan.of(finding.before()).fen() - Yuan.of(finding.after()).fen();
    return new Yuan(Math.abs(fen)).toString();
  }
}
