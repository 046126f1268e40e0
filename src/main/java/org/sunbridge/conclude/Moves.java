package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.District;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/**
 * A person's moves, judged by their destination's code alone. A move back ends a move-out once the
 * registry lists a valid certificate again.
 */
final class Moves {

  private final List<Statement> inside = new ArrayList<>();
  private final List<Away> away = new ArrayList<>();
  private final List<Away> doubtful = new ArrayList<>();

  Moves(List<Statement> statements, Knowledge knowledge) {
    District district = knowledge.definitions().district();
    List<Statement> moves =
        statements.stream()
            .filter(s -> s.kind() == RecordKind.MOVE && s.stands())
            .filter(s -> s.date("movedOn").isPresent() && s.value("toDivision").isPresent())
            .filter(s -> district.mayState("move", s.job()))
            .sorted(
                Comparator.comparing((Statement s) -> s.date("movedOn").orElseThrow())
                    .thenComparing(Statement::from))
            .toList();
    Statement out = null;
    Statement returning = null;
    for (Statement move : moves) {
      LocalDate movedOn = move.date("movedOn").orElseThrow();
      if (!district.contains(move.value("toDivision").orElseThrow())) {
        if (returning != null) {
          doubtful.add(new Away(returning, movedOn));
          returning = null;
        }
        out = out == null ? move : out;
      } else if (out == null) {
        inside.add(move);
      } else if (listedValidSince(movedOn, statements, knowledge)) {
        away.add(new Away(out, movedOn));
        inside.add(move);
        out = null;
        returning = null;
      } else if (returning == null && !registrySpokeSince(movedOn, statements, knowledge)) {
        returning = move;
      }
    }
    if (out != null) {
      away.add(new Away(out, null));
    }
    if (returning != null) {
      doubtful.add(new Away(returning, null));
    }
  }

  /** The last move that a feed without authority over it tells, where it leads out. */
  static Optional<Statement> outWithoutAuthority(List<Statement> statements, Knowledge knowledge) {
    District district = knowledge.definitions().district();
    return statements.stream()
        .filter(s -> s.kind() == RecordKind.MOVE && s.stands())
        .filter(s -> s.date("movedOn").isPresent() && s.value("toDivision").isPresent())
        .filter(s -> !district.mayState("move", s.job()))
        .max(Comparator.comparing((Statement s) -> s.date("movedOn").orElseThrow()))
        .filter(s -> !district.contains(s.value("toDivision").orElseThrow()));
  }

  private static boolean listedValidSince(
      LocalDate day, List<Statement> statements, Knowledge knowledge) {
    return statements.stream()
        .filter(s -> s.kind() == RecordKind.CERTIFICATE)
        .filter(s -> CertificateHistory.status(s) == CertificateStatus.VALID)
        .anyMatch(
            s ->
                knowledge.of(s.kind(), s.job(), s.scope()).stream()
                    .anyMatch(d -> !d.asOf().isBefore(day) && s.covers(d.asOf())));
  }

  private static boolean registrySpokeSince(
      LocalDate day, List<Statement> statements, Knowledge knowledge) {
    return statements.stream()
        .filter(s -> s.kind() == RecordKind.CERTIFICATE)
        .flatMap(s -> knowledge.of(s.kind(), s.job(), s.scope()).stream())
        .anyMatch(d -> !d.asOf().isBefore(day));
  }

  /**
   * Whether the person may live inside again on some of these days: a move back was told, and no
   * registry of that day or later has come that could list the certificate.
   */
  boolean mayBeBack(LocalDate first, LocalDate last) {
    return doubtful.stream()
        .anyMatch(d -> !last.isBefore(d.movedOn()) && (d.back == null || !first.isAfter(d.back)));
  }

  /**
   * Whether the last move told leads back, and no registry has come since that could confirm it.
   */
  boolean mayBeBackNow() {
    return doubtful.stream().anyMatch(d -> d.back == null);
  }

  /** Moves within the district, by their day. */
  List<Statement> inside() {
    return inside;
  }

  /** Absences from the district, by their day. */
  List<Away> away() {
    return away;
  }

  /** The move-out that has not ended. */
  Optional<Statement> lastOut() {
    return away.stream().filter(a -> a.back == null).map(Away::move).findFirst();
  }

  /** Whether the person is known to live outside on a day; the day of the move still counts. */
  boolean isAwayOn(LocalDate day) {
    return away.stream().anyMatch(a -> a.contains(day));
  }

  /**
   * Days spent outside the district.
   *
   * @param back first day inside again; null while outside
   */
  record Away(Statement move, @Nullable LocalDate back) {

    LocalDate movedOn() {
      return move.date("movedOn").orElseThrow();
    }

    /**
     * Whether the move is known to have happened by a day, its own included, and not to be undone.
     */
    boolean hasLeftBy(LocalDate day) {
      return !day.isBefore(movedOn()) && (back == null || day.isBefore(back));
    }

    boolean contains(LocalDate day) {
      return day.isAfter(movedOn()) && (back == null || day.isBefore(back));
    }
  }
}
