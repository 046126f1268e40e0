package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sunbridge.definition.JobDefinition.DeliveryKind;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.Statement;

/**
 * Which source may state a field of the register: {@code authority:} of the district, strongest
 * first.
 *
 * @param statements everything said of the person
 */
record Authority(List<Statement> statements, Knowledge knowledge) {

  /**
   * Whoever is as strong or stronger may; so may a weaker one whose turn it is, because who is
   * stronger has not spoken of the person for longer than its word counts.
   *
   * @param holder the job that stated the field last
   * @param on the day the teller speaks
   */
  boolean mayReplace(String field, String holder, String teller, LocalDate on) {
    int rank = rank(field, teller);
    return rank < Integer.MAX_VALUE
        && (rank <= rank(field, holder) || isOutdated(field, holder, on));
  }

  private boolean isOutdated(String field, String job, LocalDate on) {
    return knowledge
        .definitions()
        .district()
        .countsForDays(field, job)
        .map(days -> spokeLast(field, job, on).plusDays(days).isBefore(on))
        .orElse(false);
  }

  /** The last day by then on which a job told a field of this person. */
  private LocalDate spokeLast(String field, String job, LocalDate on) {
    return statements.stream()
        .filter(s -> s.job().equals(job) && !s.isTakenBack() && !s.from().isAfter(on))
        .filter(s -> s.value(field).isPresent())
        .flatMap(s -> said(s, on))
        .max(Comparator.naturalOrder())
        .orElse(on);
  }

  private Stream<LocalDate> said(Statement s, LocalDate on) {
    Stream<LocalDate> again =
        knowledge.of(s.kind(), s.job(), s.scope()).stream()
            .map(AppliedDelivery::asOf)
            .filter(asOf -> !asOf.isAfter(on) && s.covers(asOf));
    boolean repeats =
        knowledge.job(s.job()).filter(j -> j.delivery() == DeliveryKind.SNAPSHOT).isPresent();
    return repeats ? Stream.concat(Stream.of(s.from()), again) : Stream.of(s.from());
  }

  private int rank(String field, String job) {
    int rank =
        knowledge.definitions().district().authority().getOrDefault(field, List.of()).indexOf(job);
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }
}
