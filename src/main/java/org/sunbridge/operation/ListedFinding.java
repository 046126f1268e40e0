package org.sunbridge.operation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Masked;
import org.sunbridge.registry.PersonalCodec;

/**
 * A finding as it is shown. Texts that do not apply are empty.
 *
 * @param run that opened it
 * @param person our own number; null when the register does not know the person
 * @param openedAt UTC
 * @param changedAt UTC
 */
public record ListedFinding(
    long id,
    long run,
    String job,
    FindingType type,
    String reason,
    @Nullable Long person,
    String certificateNo,
    String citizenId,
    String name,
    String division,
    String field,
    String before,
    String after,
    String benefit,
    String effectiveMonth,
    FindingState state,
    List<Evidence> evidence,
    String rule,
    LocalDateTime openedAt,
    LocalDateTime changedAt,
    @Nullable String closedReason) {

  public ListedFinding {
    evidence = List.copyOf(evidence);
  }

  static ListedFinding of(StoredFinding row, PersonalCodec codec, Disclosure disclosure) {
    ListedFinding plain =
        new ListedFinding(
            row.id(),
            row.run(),
            row.job(),
            row.type(),
            row.reason(),
            row.person(),
            codec.decode(row.certificateNo()),
            codec.decode(row.citizenId()),
            codec.decode(row.name()),
            row.division(),
            row.field(),
            codec.decode(row.before()),
            codec.decode(row.after()),
            row.benefit(),
            row.effectiveMonth(),
            row.state(),
            Evidence.parse(row.evidence()),
            row.rule(),
            row.openedAt(),
            row.changedAt(),
            row.closedReason());
    return disclosure == Disclosure.REVEALED ? plain : plain.masked();
  }

  /** What only a held run would do; it is no finding that somebody can decide about. */
  public boolean isHeld() {
    return state == FindingState.HELD;
  }

  /** What people call it by: what is only held has numbers of its own. */
  public String number() {
    return isHeld() ? "H" + id : Long.toString(id);
  }

  /** The first piece of evidence, which names the source of the finding. */
  public Optional<Evidence> source() {
    return evidence.stream().findFirst();
  }

  private ListedFinding masked() {
    return new ListedFinding(
        id,
        run,
        job,
        type,
        reason,
        person,
        Masked.certificateNumber(certificateNo),
        Masked.citizenId(citizenId),
        Masked.name(name),
        division,
        field,
        Masked.field(field, before),
        Masked.field(field, after),
        benefit,
        effectiveMonth,
        state,
        evidence,
        rule,
        openedAt,
        changedAt,
        closedReason);
  }
}
