package org.sunbridge.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;

/**
 * A part of what a filter means that one index gives in the order of the findings' numbers. A page
 * is put together from the beginnings of its parts, so that it costs what it shows, however many
 * findings there are.
 *
 * @param states one, or all that are meant where the run comes first
 * @param run that opened them; null for every run
 * @param division code or beginning of a code; null for the whole district
 */
record FindingPart(List<String> states, @Nullable Long run, @Nullable String division) {

  private static final int STREET_DIGITS = 9;

  /**
   * @param runs that the filter means; null where it means all
   */
  static List<FindingPart> of(FindingFilter filter, @Nullable List<Long> runs) {
    List<String> states = states(filter);
    List<FindingPart> parts = new ArrayList<>();
    for (String division : divisions(filter)) {
      String code = division.isEmpty() ? null : division;
      if (runs == null) {
        states.forEach(state -> parts.add(new FindingPart(List.of(state), null, code)));
      } else {
        runs.forEach(run -> parts.add(new FindingPart(states, run, code)));
      }
    }
    return parts;
  }

  /** The street, where the code names one: streets have an index, beginnings of codes have none. */
  public @Nullable String street() {
    return division == null || division.length() < STREET_DIGITS
        ? null
        : division.substring(0, STREET_DIGITS);
  }

  /** What the street does not say: a village in it, or a district. */
  public @Nullable String beginning() {
    return division == null || division.length() == STREET_DIGITS ? null : division;
  }

  /** The run of a part that has one. */
  long opener() {
    return Objects.requireNonNull(run);
  }

  private static List<String> states(FindingFilter filter) {
    return filter.state() != null
        ? List.of(filter.state().name())
        : Stream.of(FindingState.values())
            .filter(state -> state != FindingState.CLOSED)
            .map(FindingState::name)
            .toList();
  }

  /** The narrower of what is asked for and each part of the area; an empty text means all. */
  private static List<String> divisions(FindingFilter filter) {
    String asked = filter.division() == null ? "" : filter.division();
    List<String> area = filter.divisions().isEmpty() ? List.of("") : filter.divisions();
    List<String> narrower =
        area.stream()
            .filter(own -> own.startsWith(asked) || asked.startsWith(own))
            .map(own -> own.length() > asked.length() ? own : asked)
            .distinct()
            .toList();
    return narrower.stream()
        .filter(one -> narrower.stream().noneMatch(o -> !o.equals(one) && one.startsWith(o)))
        .toList();
  }
}
