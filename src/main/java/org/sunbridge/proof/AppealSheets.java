package org.sunbridge.proof;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sunbridge.access.AreaScope;
import org.sunbridge.conclude.Evidence;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.District;
import org.sunbridge.domain.Refused;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.Explanations;
import org.sunbridge.operation.FindingEvent;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.ListedFinding;
import org.sunbridge.operation.Words;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/**
 * Makes the appeal sheet of a finding: what was found, the rows it rests on as they came, the rule,
 * who decided, how to contest it, and whether the archive still says so. It is unmasked: whoever
 * asks for one gives a reason, which the caller records. Thread-safe.
 */
public final class AppealSheets {

  private final FindingQuery findings;
  private final Verification verification;
  private final Rebuild rebuild;
  private final Originals originals;
  private final KeptDefinitions kept;
  private final DeliveryMapper deliveries;
  private final RunMapper runs;
  private final Definitions current;
  private final Clock clock;
  private final Rules rules = Rules.shipped();

  AppealSheets(
      FindingQuery findings,
      Verification verification,
      Rebuild rebuild,
      Originals originals,
      KeptDefinitions kept,
      DeliveryMapper deliveries,
      RunMapper runs,
      Definitions current,
      Clock clock) {
    this.findings = findings;
    this.verification = verification;
    this.rebuild = rebuild;
    this.originals = originals;
    this.kept = kept;
    this.deliveries = deliveries;
    this.runs = runs;
    this.current = current;
    this.clock = clock;
  }

  /**
   * @param area the sheet's reader sees no finding outside it
   * @throws Refused when there is no such finding in the area, or its definitions were altered
   */
  public Sheet of(long finding, AreaScope area, Locale locale) {
    ListedFinding found =
        findings
            .find(finding, area, Disclosure.REVEALED)
            .orElseThrow(
                () ->
                    new Refused("没有编号为 " + finding + " 的发现。There is no finding " + finding + "."));
    Verdict verdict = verification.of(finding);
    RunRow run = runs.byId(verdict.run()).orElseThrow();
    Definitions definitions = kept.of(run.definitions);
    Words words = new Words(definitions, locale);
    SheetWords say = new SheetWords(locale);
    String type = words.code("type", found.type().name());
    List<Sheet.Section> sections = new ArrayList<>();
    sections.add(person(found, words, say));
    sections.add(what(found, words, say));
    evidence(finding, words, say, sections);
    sections.add(rule(found, definitions, words, say));
    sections.add(decided(found, words, say));
    sections.add(contest(found, type, say));
    sections.add(proof(verdict, words, say));
    return new Sheet(
        say.language(),
        say.say("title") + " · " + say.say("title.finding", type, finding),
        new Explanations(words).of(found)
            + " "
            + say.say("state", words.code("state", found.state().name())),
        sections);
  }

  private static Sheet.Section person(ListedFinding found, Words words, SheetWords say) {
    String none = say.say("person.none");
    return new Sheet.Section(
        say.say("person"),
        List.of(
            new Sheet.Facts(
                List.of(
                    List.of(say.say("person.name"), orElse(found.name(), none)),
                    List.of(say.say("person.certificateNo"), orElse(found.certificateNo(), none)),
                    List.of(say.say("person.citizenId"), orElse(found.citizenId(), none)),
                    List.of(
                        say.say("person.street"),
                        orElse(words.division(found.division()), none))))));
  }

  private static Sheet.Section what(ListedFinding found, Words words, SheetWords say) {
    List<List<String>> facts = new ArrayList<>();
    if (!found.benefit().isEmpty()) {
      facts.add(List.of(say.say("what.benefit"), words.benefit(found.benefit())));
    }
    if (!found.effectiveMonth().isEmpty()) {
      String month = say.known("what.month." + found.type()).orElseGet(() -> say.say("what.month"));
      facts.add(List.of(month, found.effectiveMonth()));
    }
    if (!found.field().isEmpty()) {
      String kind =
          found.field().equals("amount")
              ? "amount"
              : switch (found.type()) {
                case CONFLICT -> "conflict";
                default -> "change";
              };
      facts.add(List.of(say.say("what.field"), words.field(found.job(), found.field())));
      facts.add(List.of(say.say("what.before." + kind), value(found, found.before(), words)));
      facts.add(List.of(say.say("what.after." + kind), value(found, found.after(), words)));
      if (kind.equals("amount")) {
        long fen = Yuan.of(found.before()).fen() - Yuan.of(found.after()).fen();
        facts.add(List.of(say.say("what.difference"), new Yuan(Math.abs(fen)).toString()));
      }
    }
    return new Sheet.Section(say.say("what"), List.of(new Sheet.Facts(facts)));
  }

  private static String value(ListedFinding found, String value, Words words) {
    return words.value(found.job(), found.field(), value);
  }

  private void evidence(long finding, Words words, SheetWords say, List<Sheet.Section> sections) {
    List<Evidence> cited = verification.evidence(finding);
    List<Sheet.Block> blocks = new ArrayList<>();
    List<Sheet.Block> matches = new ArrayList<>();
    EvidenceBlocks rows = new EvidenceBlocks(rebuild, originals, words, say);
    for (Evidence piece : cited) {
      DeliveryRow delivery = deliveries.byId(piece.delivery()).orElseThrow();
      EvidenceBlocks.Shown shown = rows.of(piece, delivery);
      blocks.addAll(shown.blocks());
      matches.add(new Sheet.Text(words.job(piece.job()) + "：" + shown.match()));
    }
    if (cited.isEmpty()) {
      blocks.add(new Sheet.Text(say.say("evidence.none")));
    }
    sections.add(new Sheet.Section(say.say("evidence"), blocks));
    if (!matches.isEmpty()) {
      sections.add(new Sheet.Section(say.say("match"), matches.stream().distinct().toList()));
    }
  }

  private Sheet.Section rule(
      ListedFinding found, Definitions definitions, Words words, SheetWords say) {
    List<Sheet.Block> blocks = new ArrayList<>();
    if (!found.rule().isEmpty()) {
      blocks.add(
          new Sheet.Facts(List.of(List.of(say.say("rule.applied"), words.rule(found.rule())))));
    }
    Rules.policy(definitions, found.rule())
        .ifPresent(
            excerpt ->
                blocks.add(new Sheet.Raw(say.say("rule.policy", excerpt.file()), excerpt.text())));
    List<Integer> numbers = Rules.numbers(found.type(), found.benefit(), found.rule());
    for (int number : numbers) {
      say.known("rule." + number)
          .ifPresent(text -> blocks.add(new Sheet.Text(number + ". " + text)));
    }
    numbers.stream()
        .reduce((a, b) -> b)
        .flatMap(rules::paragraph)
        .ifPresent(text -> blocks.add(new Sheet.Raw(say.say("rule.text"), text)));
    return new Sheet.Section(say.say("rule"), blocks);
  }

  private Sheet.Section decided(ListedFinding found, Words words, SheetWords say) {
    List<Sheet.Block> blocks = new ArrayList<>();
    blocks.add(
        new Sheet.Text(
            say.say("decided.found", EvidenceBlocks.time(found.openedAt()), found.run())));
    List<FindingEvent> events = findings.events(found.id());
    if (!events.isEmpty()) {
      blocks.add(
          new Sheet.Table(
              List.of(
                  say.say("decided.when"),
                  say.say("decided.who"),
                  say.say("decided.state"),
                  say.say("decided.why")),
              events.stream()
                  .map(
                      event ->
                          List.of(
                              EvidenceBlocks.time(event.happenedAt()),
                              Optional.ofNullable(event.account())
                                  .orElseGet(() -> say.say("decided.system")),
                              words.code("state", event.after().name()),
                              words.code("history", event.reason())))
                  .toList()));
    }
    if (events.stream().allMatch(event -> event.account() == null)) {
      blocks.add(new Sheet.Text(say.say("decided.nobody")));
    }
    return new Sheet.Section(say.say("decided"), blocks);
  }

  private Sheet.Section contest(ListedFinding found, String type, SheetWords say) {
    List<Sheet.Block> blocks = new ArrayList<>();
    blocks.add(new Sheet.Text(say.say("contest.how")));
    Optional<District.Contact> contact = current.district().contact();
    if (contact.isEmpty()) {
      blocks.add(new Sheet.Text(say.say("contest.unknown")));
    } else {
      List<List<String>> facts = new ArrayList<>();
      add(facts, say.say("contest.office"), contact.get().office());
      add(facts, say.say("contest.phone"), contact.get().phone());
      add(facts, say.say("contest.address"), contact.get().address());
      add(facts, say.say("contest.deadline"), contact.get().deadline());
      blocks.add(new Sheet.Facts(facts));
    }
    blocks.add(new Sheet.Text(say.say("contest.quote", type, found.id())));
    return new Sheet.Section(say.say("contest"), blocks);
  }

  private static void add(List<List<String>> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(List.of(name, value));
    }
  }

  private Sheet.Section proof(Verdict verdict, Words words, SheetWords say) {
    List<Sheet.Block> blocks = new ArrayList<>();
    blocks.add(
        new Sheet.Text(
            say.say("proof." + verdict.outcome(), verdict.filesRead()), !verdict.agrees()));
    if (!verdict.differences().isEmpty()) {
      blocks.add(
          new Sheet.Table(
              List.of(say.say("proof.what"), say.say("proof.stored"), say.say("proof.rebuilt")),
              verdict.differences().stream()
                  .map(d -> List.of(words.field(d.what()), d.stored(), d.rebuilt()))
                  .toList()));
    }
    String version = AppealSheets.class.getPackage().getImplementationVersion();
    LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    blocks.add(
        new Sheet.Facts(
            List.of(
                List.of(
                    say.say("proof"), say.say("proof.run", verdict.run(), verdict.businessDate())),
                List.of(say.say("proof.definitions"), verdict.definitions()),
                List.of(
                    say.say("proof.program"),
                    "Sunbridge 阳光桥 " + (version == null ? "(development)" : version)),
                List.of(say.say("proof.printed"), EvidenceBlocks.time(now)))));
    blocks.add(new Sheet.Text(say.say("proof.again", verdict.finding())));
    return new Sheet.Section(say.say("proof"), blocks);
  }

  private static String orElse(String text, String none) {
    return text.isEmpty() ? none : text;
  }
}
