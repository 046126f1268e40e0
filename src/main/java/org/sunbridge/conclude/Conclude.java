package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.RecordKind;

/**
 * What must be concluded of a person: a pure function of everything said about the person, what is
 * known of the feeds, the policies and a business date. Thread-safe.
 */
public final class Conclude {

  /** What a file may call the end of all days; the day after it is no date. */
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  private final Knowledge knowledge;
  private final LocalDate businessDate;
  private final List<BenefitRules> benefits;

  /** Compiles the policies; build one for a run and use it for all people. */
  public Conclude(Knowledge knowledge, LocalDate businessDate) {
    this.knowledge = knowledge;
    this.businessDate = businessDate;
    this.benefits =
        knowledge.definitions().policies().values().stream().map(BenefitRules::new).toList();
  }

  public Conclusion of(PersonCase said) {
    boolean isRegistered =
        said.statements().stream()
            .anyMatch(s -> s.kind() == RecordKind.CERTIFICATE && !s.isTakenBack());
    return isRegistered ? registered(said) : unregistered(said);
  }

  private Conclusion registered(PersonCase said) {
    PersonFacts person = new PersonFacts(said, knowledge, businessDate);
    List<Found> found = new ArrayList<>();
    Set<String> open = new HashSet<>();
    Set<String> doneByPayer = new HashSet<>();
    Set<String> holdAgain = new HashSet<>();
    ChangeRule.find(person, found);
    person.deaths.contradictions(person, found);
    RowRule.duplicates(said, knowledge, person.certificateNo(), found);
    CollectionRule.find(person, found);
    ExpiryRule.find(person, found);
    ExitRule.certificate(person, found, open);
    benefits.forEach(rules -> ExitRule.benefit(person, rules, found, doneByPayer, open));
    benefits.stream()
        .filter(rules -> doneByPayer.contains(rules.benefit()))
        .filter(rules -> ExitRule.holds(person, rules))
        .forEach(rules -> holdAgain.add(rules.benefit()));
    Optional<YearMonth> suspended = suspendedFrom(person, found);
    benefits.forEach(rules -> MonthRule.find(person, rules, suspended, found, open));
    RegisterEntry entry =
        new RegisterEntry(
            person.register.values(),
            person.certificates,
            person.payments.spells(),
            CollectionRule.expected(person),
            NextSurvey.isAwaited(person),
            dueDates(person));
    return new Conclusion(
        Optional.of(entry),
        found,
        open,
        doneByPayer,
        holdAgain,
        LedgerRule.of(person, benefits, suspended),
        Suspended.of(person, open));
  }

  /**
   * The effective month of the exits that the survey alone tells of. Where a source with authority
   * gives every cause, there is none: its dates say what is due.
   */
  private static Optional<YearMonth> suspendedFrom(PersonFacts person, List<Found> found) {
    return ExitRule.surveyOnly(person)
        .filter(cause -> found.stream().anyMatch(f -> restsOn(cause, f)))
        .map(cause -> YearMonth.from(cause.lastDay()).plusMonths(1));
  }

  private Set<LocalDate> dueDates(PersonFacts person) {
    Set<LocalDate> dates = new HashSet<>(person.inForce.changes());
    dates.addAll(person.history.datedAhead());
    if (benefits.stream().anyMatch(BenefitRules::looksAtAge)) {
      dates.addAll(person.birthdaysAround());
    }
    dates.removeIf(LAST_DATE::isBefore);
    return dates;
  }

  private static boolean restsOn(Cause survey, Found found) {
    return found.type() == FindingType.EXIT && found.evidence().equals(survey.evidence());
  }

  private Conclusion unregistered(PersonCase said) {
    List<Found> found = new ArrayList<>();
    RowRule.unknown(said, knowledge, found);
    RowRule.duplicates(said, knowledge, RowRule.numberInRows(said).orElse(""), found);
    return new Conclusion(
        Optional.empty(),
        found,
        Set.of(),
        Set.of(),
        Set.of(),
        LedgerRule.unregistered(said, knowledge),
        Set.of());
  }
}
