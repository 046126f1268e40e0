package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.Circumstance;
import org.sunbridge.definition.JobDefinition.DeliveryKind;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.Statement;

/**
 * What feeds say to be in force of a person, such as a sentence or a benefit that excludes another:
 * rule 19 in docs/semantics.md. The first day still counts as one without it, as with every event
 * that ends a benefit.
 */
final class InForce {

  /**
   * Days on which something is in force.
   *
   * @param first the event's day, which still counts as one without it
   * @param surely the last day on which it certainly is
   * @param last the last day on which it may be: between two lists nobody knows
   */
  record Spell(
      String name, LocalDate first, LocalDate surely, LocalDate last, Statement statement) {

    boolean isOn(LocalDate day) {
      return day.isAfter(first) && !day.isAfter(surely);
    }

    boolean mayBeOn(LocalDate day) {
      return day.isAfter(surely) && day.isAfter(first) && !day.isAfter(last);
    }

    /** Once the business date is over: what began on that day has begun. */
    boolean isNow(LocalDate businessDate) {
      return isOn(businessDate) || (first.equals(businessDate) && !first.isAfter(last));
    }
  }

  private final List<Spell> spells = new ArrayList<>();

  InForce(List<Statement> statements, Knowledge knowledge) {
    Map<String, List<Statement>> chains = new LinkedHashMap<>();
    statements.stream()
        .filter(s -> !s.isTakenBack() && knowledge.circumstances().of(s.job()).isPresent())
        .sorted(Comparator.comparing(Statement::from))
        .forEach(
            s ->
                chains
                    .computeIfAbsent(
                        s.job() + "/" + s.scope() + "/" + s.slot(), k -> new ArrayList<>())
                    .add(s));
    chains.values().forEach(chain -> tell(chain, knowledge));
  }

  /**
   * What one source said of one thing, one version after the other. Where it never stopped, its
   * last word counts from the start; where it did, it is another spell.
   */
  private void tell(List<Statement> chain, Knowledge knowledge) {
    JobDefinition job = knowledge.job(chain.get(0).job()).orElseThrow();
    if (job.delivery() == DeliveryKind.INCREMENT) {
      chain.stream()
          .filter(Statement::stands)
          .forEach(s -> add(s, s.from(), LocalDate.MAX, LocalDate.MAX, knowledge));
      return;
    }
    LocalDate since = chain.get(0).from();
    for (int i = 0; i < chain.size(); i++) {
      Statement said = chain.get(i);
      LocalDate until = said.until();
      if (until != null && i + 1 < chain.size() && until.equals(chain.get(i + 1).from())) {
        continue;
      }
      if (until == null) {
        add(said, since, LocalDate.MAX, LocalDate.MAX, knowledge);
      } else {
        add(said, since, lastListed(said, knowledge), until.minusDays(1), knowledge);
      }
      since = i + 1 < chain.size() ? chain.get(i + 1).from() : since;
    }
  }

  private static LocalDate lastListed(Statement said, Knowledge knowledge) {
    return knowledge.of(said.kind(), said.job(), said.scope()).stream()
        .map(AppliedDelivery::asOf)
        .filter(said::covers)
        .max(LocalDate::compareTo)
        .orElse(said.from());
  }

  private void add(
      Statement said, LocalDate since, LocalDate surely, LocalDate last, Knowledge knowledge) {
    if (!knowledge.circumstances().isSaidBy(said)) {
      return;
    }
    Circumstance circumstance = knowledge.circumstances().of(said.job()).orElseThrow();
    LocalDate first =
        circumstance.from().flatMap(said::value).map(text -> firstDay(text)).orElse(since);
    LocalDate declaredEnd =
        circumstance.until().flatMap(said::value).map(text -> lastDay(text)).orElse(LocalDate.MAX);
    circumstance
        .name()
        .or(() -> circumstance.field().flatMap(said::value))
        .ifPresent(
            name ->
                spells.add(
                    new Spell(
                        name,
                        first,
                        earlier(surely, declaredEnd),
                        earlier(last, declaredEnd),
                        said)));
  }

  Set<String> on(LocalDate day) {
    return names(spell -> spell.isOn(day));
  }

  /** What nobody knows about a day: a list before it had it, the next no longer did. */
  Set<String> perhapsOn(LocalDate day) {
    return names(spell -> spell.mayBeOn(day));
  }

  Set<String> now(LocalDate businessDate) {
    return names(spell -> spell.isNow(businessDate));
  }

  /** The statement that says a thing to be in force the day after a day, or that began on it. */
  Optional<Statement> beganBy(LocalDate day, Set<String> names) {
    return spells.stream()
        .filter(s -> names.contains(s.name()))
        .filter(s -> !s.first().isAfter(day) && s.last().isAfter(day))
        .max(Comparator.comparing(Spell::first))
        .map(Spell::statement);
  }

  /** Days on which something is otherwise than the day before. */
  Set<LocalDate> changes() {
    Set<LocalDate> days = new TreeSet<>();
    for (Spell spell : spells) {
      days.add(spell.first());
      for (LocalDate day : List.of(spell.first(), spell.surely(), spell.last())) {
        if (day.isBefore(LocalDate.MAX)) {
          days.add(day.plusDays(1));
        }
      }
    }
    return days;
  }

  private Set<String> names(Predicate<Spell> when) {
    return spells.stream().filter(when).map(Spell::name).collect(Collectors.toSet());
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate firstDay(String dateOrMonth) {
    return isMonth(dateOrMonth)
        ? YearMonth.parse(dateOrMonth).atDay(1)
        : LocalDate.parse(dateOrMonth);
  }

  private static LocalDate lastDay(String dateOrMonth) {
    return isMonth(dateOrMonth)
        ? YearMonth.parse(dateOrMonth).atEndOfMonth()
        : LocalDate.parse(dateOrMonth);
  }

  private static boolean isMonth(String dateOrMonth) {
    return dateOrMonth.length() == "2026-10".length();
  }
}
