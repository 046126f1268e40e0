package org.sunbridge.definition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.domain.FindingType;

/**
 * One feed, as {@code jobs/NAME.yaml} declares it: where its files come from, what they claim to
 * cover, which facts they have authority over and what must happen before anything is applied.
 *
 * @param name the job's name, which is its file's name without the ending
 * @param pull where files are fetched from; empty when the feed is only uploaded
 * @param distinct fields that tell several records of one person apart, for records of a kind of
 *     its own; empty where a person has one record
 * @param states facts this feed has authority over, by name, each with a CEL expression over {@code
 *     record}
 * @param circumstance what the feed says to be in force of a person, for policies to ask; empty
 *     where no policy asks
 * @param changes who decides a CHANGE of this feed
 * @param decide who decides an EXIT that rests on this feed
 * @param rejects what rows that are turned back mean for the others
 * @param publish names of targets
 * @param publishOnly types of findings that leave; empty: whatever the targets ask for
 */
public record JobDefinition(
    String name,
    String title,
    Optional<PullDefinition> pull,
    String mapping,
    DeliveryKind delivery,
    ScopeRule scope,
    AsOfRule asOf,
    Expectation expects,
    Round round,
    List<MatchRule> match,
    List<String> distinct,
    Map<String, String> states,
    Optional<Circumstance> circumstance,
    UnknownPerson unknownPerson,
    Corroboration corroborate,
    Decision changes,
    Decision decide,
    TurnedBackRows rejects,
    Brakes brakes,
    List<String> publish,
    Set<FindingType> publishOnly) {

  public JobDefinition {
    match = List.copyOf(match);
    distinct = List.copyOf(distinct);
    states = Map.copyOf(states);
    publish = List.copyOf(publish);
    publishOnly = Set.copyOf(publishOnly);
  }

  /** Whether findings of a type may leave the house. */
  public boolean publishes(FindingType type) {
    return publishOnly.isEmpty() || publishOnly.contains(type);
  }

  /** What absence from a delivery means. */
  public enum DeliveryKind {
    /** The complete list of its scope: who is absent matters. */
    SNAPSHOT,
    /** Only who is named matters. */
    INCREMENT
  }

  /**
   * What a snapshot claims to cover. {@code --scope} always comes first.
   *
   * @param from where else the scope is found
   * @param pattern with a named group {@code street} or {@code scope}, for a file name
   * @param field the mapped field whose single value is the scope, for a column
   */
  public record ScopeRule(Source from, Optional<String> pattern, Optional<String> field) {
    public enum Source {
      /** The whole district. */
      DISTRICT,
      FILE_NAME,
      COLUMN
    }
  }

  /**
   * Which day a delivery speaks of. {@code --as-of} always comes first, the planned slot's business
   * date is the last resort.
   *
   * @param pattern with a named group {@code date} or {@code month}, for a file name
   * @param field the mapped date or month field whose latest value counts (a month: its last day)
   */
  public record AsOfRule(Source from, Optional<String> pattern, Optional<String> field) {
    public enum Source {
      BUSINESS_DATE,
      FILE_NAME,
      COLUMN
    }
  }

  /** How often a delivery is due. */
  public enum Expectation {
    DAILY,
    MONTHLY,
    ROUND
  }

  /** What period a survey round is. */
  public enum Round {
    NONE,
    YEAR,
    HALF_YEAR,
    QUARTER,
    MONTH;

    /**
     * The round a day falls into: {@code 2026}, {@code 2026-H2}, {@code 2026-Q4}, {@code 2026-10};
     * empty without rounds.
     */
    public String of(LocalDate day) {
      int year = day.getYear();
      int month = day.getMonthValue();
      return switch (this) {
        case NONE -> "";
        case YEAR -> String.valueOf(year);
        case HALF_YEAR -> year + "-H" + (month <= 6 ? 1 : 2);
        case QUARTER -> year + "-Q" + (month + 2) / 3;
        case MONTH -> YearMonth.from(day).toString();
      };
    }
  }

  /**
   * Whether a field only tells of which day the delivery speaks, and so says nothing of a person.
   */
  public boolean tellsAsOfIn(String field) {
    return asOf.from() == AsOfRule.Source.COLUMN
        && asOf.field().filter(field::equals).isPresent()
        && !distinct.contains(field);
  }

  /**
   * A way to find a row's person, tried in order.
   *
   * @param keys mapped fields that must all agree
   * @param band how far a match by these keys is trusted
   */
  public record MatchRule(List<String> keys, Band band) {
    public MatchRule {
      keys = List.copyOf(keys);
    }

    public enum Band {
      SURE,
      REVIEW
    }
  }

  /**
   * Something that is in force of a person for some days, such as a sentence or a benefit that
   * excludes another. A policy asks for it: {@code 'SENTENCED' in circumstances}.
   *
   * @param name what every record says; empty where {@code field} names it
   * @param field the code field that names it; empty where {@code name} does
   * @param when CEL over {@code record}: of which records it is said; empty: of all
   * @param from field with its first day or month; empty: the as-of that first said it
   * @param until field with its last day or month; empty: while it is said
   * @param names every name it can have
   */
  public record Circumstance(
      Optional<String> name,
      Optional<String> field,
      Optional<String> when,
      Optional<String> from,
      Optional<String> until,
      Set<String> names) {
    public Circumstance {
      names = Set.copyOf(names);
    }
  }

  /** What becomes of a statement about somebody whom the register does not know. */
  public enum UnknownPerson {
    /** Kept silently for the day the person is registered: the list is about everybody. */
    KEEP,
    /** Kept, and reported as NOT_REGISTERED. */
    REPORT
  }

  /** What becomes of a delivery's good rows when others are turned back. */
  public enum TurnedBackRows {
    /** They count. */
    VALID_ROWS,
    /** They wait until all are right, or until somebody releases them. */
    ALL_OR_NOTHING
  }

  public enum Corroboration {
    ONE_SOURCE,
    TWO_SOURCES
  }

  public enum Decision {
    AUTOMATIC,
    ONE_PERSON,
    TWO_PERSONS
  }

  /**
   * Limits that hold a run when both their percentage and their count are exceeded.
   *
   * @param exits people for whom something ends
   * @param changes statements in which one and the same field changed: a column that slipped
   * @param rejects rows turned back
   * @param shrink records fewer than the last delivery, or than usual lately
   * @param growth records more than the last delivery
   * @param oneStreet changes of one street beyond its share of the people
   * @param release who must release what they hold
   */
  public record Brakes(
      Optional<Limit> exits,
      Optional<Limit> changes,
      Optional<Limit> rejects,
      Optional<Limit> shrink,
      Optional<Limit> growth,
      Optional<Limit> oneStreet,
      Decision release) {

    /** Nothing holds a run. */
    public static final Brakes NONE =
        new Brakes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Decision.ONE_PERSON);

    /**
     * @param percent of the rows it is measured against, 0 to 100
     * @param atLeast rows below which the brake never acts
     */
    public record Limit(double percent, int atLeast) {

      /** Whether {@code count} of {@code of} is more than the limit allows. */
      public boolean isExceededBy(long count, long of) {
        return count > atLeast && count * 100.0 > percent * of;
      }
    }
  }
}
