package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/**
 * A person's certificates day by day. A re-issue ends its predecessor the day before; a certificate
 * speaks from its own issue day; the day of freezing or cancelling still counts; what was unfrozen
 * holds again.
 */
final class CertificateHistory {

  private static final Comparator<Statement> OLDEST_FIRST =
      Comparator.comparing(Statement::from)
          .thenComparing(s -> issuedOn(s))
          .thenComparing(Statement::slot);

  private final List<Issue> issues = new ArrayList<>();
  private final List<CertificateSpan> spans;

  /**
   * @param statements of one person, any kind and order
   * @param businessDate certificates issued later do not speak yet
   */
  CertificateHistory(List<Statement> statements, LocalDate businessDate) {
    List<Statement> said =
        statements.stream()
            .filter(s -> s.kind() == RecordKind.CERTIFICATE && !s.isTakenBack())
            .filter(s -> !issuedOn(s).isAfter(businessDate))
            .sorted(OLDEST_FIRST)
            .toList();
    said.forEach(s -> tell(s, said));
    issues.sort(Comparator.comparing(Issue::startsOn));
    spans = spans();
  }

  /** Certificates without an issue date are taken to have been there all along. */
  static LocalDate issuedOn(Statement statement) {
    return statement.date("issuedOn").orElse(LocalDate.MIN);
  }

  static LocalDate expiresOn(Statement statement) {
    return statement.date("expiresOn").orElse(LocalDate.MAX);
  }

  static CertificateStatus status(Statement statement) {
    return statement
        .value("status")
        .map(CertificateStatus::valueOf)
        .orElse(CertificateStatus.VALID);
  }

  /** What stands on each day, oldest first, without gaps after the first issue. */
  List<CertificateSpan> days() {
    return spans;
  }

  /** First days of statuses that the registry told of before they came. */
  Set<LocalDate> datedAhead() {
    Set<LocalDate> days = new HashSet<>();
    for (Issue issue : issues) {
      for (LocalDate day : issue.statuses.keySet()) {
        if (day.isAfter(issue.said.from())) {
          days.add(day.minusDays(1));
          days.add(day);
        }
      }
    }
    return days;
  }

  /** What stands on a day; empty before the first issue. */
  Optional<CertificateSpan> on(LocalDate day) {
    return spans.stream().filter(span -> span.contains(day)).findFirst();
  }

  /**
   * How the last certificate stands once the business date is over: who is cancelled on that day is
   * cancelled, one cancelled as of a later day is not yet; an expiry counts only once it is past.
   */
  Optional<CertificateSpan> now(LocalDate businessDate) {
    if (issues.isEmpty()) {
      return Optional.empty();
    }
    Issue last = issues.get(issues.size() - 1);
    Map.Entry<LocalDate, CertificateStatus> status =
        last.statuses.floorEntry(businessDate.plusDays(1));
    return Optional.of(
        new CertificateSpan(
            last.startsOn,
            LocalDate.MAX,
            last.said,
            status == null ? CertificateStatus.VALID : status.getValue(),
            last.expiresOn().isBefore(businessDate)));
  }

  private void tell(Statement said, List<Statement> all) {
    LocalDate issuedOn = issuedOn(said);
    Optional<Issue> same = issues.stream().filter(i -> i.isOf(said)).findFirst();
    // Another grade or category under the same issue date was not always so: it speaks once it was
    // first said, and that day still counts for what was before.
    boolean isChange =
        same.isEmpty()
            && issues.stream()
                .anyMatch(
                    i -> issuedOn(i.said).equals(issuedOn) && i.said.from().isBefore(said.from()));
    LocalDate startsOn = isChange ? said.from().plusDays(1) : issuedOn;
    // A later snapshot that tells of an earlier issue corrects what was said of later ones, unless
    // it still lists those too.
    issues.removeIf(
        i ->
            same.filter(s -> s == i).isEmpty()
                && i.said.from().isBefore(said.from())
                && !i.startsOn.isBefore(startsOn)
                && all.stream().noneMatch(s -> i.isOf(s) && s.covers(said.from())));
    Issue issue =
        same.orElseGet(
            () -> {
              Issue added = new Issue(startsOn, said);
              issues.add(added);
              return added;
            });
    issue.tell(said);
  }

  private static boolean isAlike(Statement a, Statement b) {
    return a.slot().equals(b.slot())
        && a.value("category").equals(b.value("category"))
        && a.value("grade").equals(b.value("grade"));
  }

  private List<CertificateSpan> spans() {
    List<CertificateSpan> result = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      Issue issue = issues.get(i);
      LocalDate end =
          i + 1 < issues.size() ? issues.get(i + 1).startsOn.minusDays(1) : LocalDate.MAX;
      issue.addSpans(end, result);
    }
    return List.copyOf(result);
  }

  /** One issue of one certificate, with what became of it. */
  private static final class Issue {
    private final LocalDate startsOn;
    private final List<StatusChange> changes = new ArrayList<>();
    private final TreeMap<LocalDate, CertificateStatus> statuses = new TreeMap<>();
    private Statement said;

    Issue(LocalDate startsOn, Statement said) {
      this.startsOn = startsOn;
      this.said = said;
    }

    LocalDate startsOn() {
      return startsOn;
    }

    boolean isOf(Statement statement) {
      return CertificateHistory.issuedOn(said).equals(CertificateHistory.issuedOn(statement))
          && isAlike(said, statement);
    }

    LocalDate expiresOn() {
      return CertificateHistory.expiresOn(said);
    }

    void tell(Statement statement) {
      said = statement;
      CertificateStatus status = status(statement);
      StatusChange last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
      CertificateStatus before = last == null ? CertificateStatus.VALID : last.status;
      boolean ended = CertificateSpan.endsValidity(status);
      if (!ended && !CertificateSpan.endsValidity(before)) {
        return;
      }
      Optional<LocalDate> dated = statement.date("statusOn");
      if (status == before) {
        if (dated.isEmpty() || last == null) {
          return;
        }
        changes.remove(changes.size() - 1);
      }
      LocalDate changedOn = dated.orElse(statement.from());
      changes.add(new StatusChange(ended ? changedOn.plusDays(1) : changedOn, status));
      statuses.clear();
      changes.forEach(
          change -> {
            statuses.tailMap(change.firstDay, true).clear();
            statuses.put(change.firstDay, change.status);
          });
    }

    void addSpans(LocalDate end, List<CertificateSpan> result) {
      TreeSet<LocalDate> starts = new TreeSet<>(statuses.keySet());
      if (expiresOn().isBefore(end)) {
        starts.add(expiresOn().plusDays(1));
      }
      starts.removeIf(day -> !day.isAfter(startsOn) || day.isAfter(end));
      starts.add(startsOn);
      for (LocalDate start : starts) {
        LocalDate next = starts.higher(start);
        Map.Entry<LocalDate, CertificateStatus> status = statuses.floorEntry(start);
        result.add(
            new CertificateSpan(
                start,
                next == null ? end : next.minusDays(1),
                said,
                status == null ? CertificateStatus.VALID : status.getValue(),
                start.isAfter(expiresOn())));
      }
    }
  }

  /** A status and the first day it stands; a later statement of the same may date it anew. */
  private record StatusChange(LocalDate firstDay, CertificateStatus status) {}
}
