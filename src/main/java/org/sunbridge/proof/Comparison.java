package org.sunbridge.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Evidence;
import org.sunbridge.conclude.Found;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Statement;
import org.sunbridge.proof.Verdict.Difference;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.review.FindingEventRow;
import org.sunbridge.review.FindingRow;

/** A stored finding beside the one that follows from the archive, attribute by attribute. */
final class Comparison {

  private final FindingRow row;
  private final PersonalCodec codec;
  private final List<FindingEventRow> events;
  private final List<Difference> differences = new ArrayList<>();

  Comparison(FindingRow row, PersonalCodec codec, List<FindingEventRow> events) {
    this.row = row;
    this.codec = codec;
    this.events = events;
  }

  List<Difference> with(@Nullable PersonCase said, @Nullable Conclusion conclusion, Voices voices) {
    if (said == null || conclusion == null) {
      throw new IllegalArgumentException("the person was not rebuilt");
    }
    Optional<Found> found = found(conclusion);
    if (isOver()) {
      if (!isClosedByHand()) {
        found.ifPresent(f -> differ("found", row.state.name(), f.state().name()));
      }
    } else if (found.isEmpty()) {
      if (!conclusion.open().contains(row.identity)) {
        differ("found", row.state.name(), "");
      }
    } else {
      attributes(found.get());
    }
    rows(voices);
    who(said, found);
    history(found);
    return differences;
  }

  /** Closed, or carried out and no longer true, so that its undoing is proposed. */
  private boolean isOver() {
    return row.state == FindingState.CLOSED
        || (row.state == FindingState.APPLIED && row.closedReason != null);
  }

  private boolean isClosedByHand() {
    return !events.isEmpty() && events.get(events.size() - 1).account != null;
  }

  /** An exit goes on being the same while its paid spell does, even if the spell's start moves. */
  private Optional<Found> found(Conclusion conclusion) {
    Optional<Found> exact =
        conclusion.findings().stream().filter(f -> f.identity().equals(row.identity)).findFirst();
    return exact.isPresent() || row.type != FindingType.EXIT || row.state == FindingState.CLOSED
        ? exact
        : conclusion.findings().stream()
            .filter(f -> f.type() == FindingType.EXIT && f.benefit().equals(row.benefit))
            .findFirst();
  }

  private void attributes(Found found) {
    compare("type", row.type.name(), found.type().name());
    compare("reason", row.reason, found.reason());
    compare("field", row.field, found.field());
    compare("before", codec.decode(row.beforeValue), found.before());
    compare("after", codec.decode(row.afterValue), found.after());
    compare("benefit", row.benefit, found.benefit());
    compare("effective_month", row.effectiveMonth, found.effectiveMonth());
    compare("job", row.job, found.job());
    compare("rule", row.rule, found.rule());
    Citation stored = Citation.of(row.evidence);
    Citation rebuilt = Citation.of(found.evidence());
    if (!stored.supports(rebuilt)) {
      differ("evidence", stored.text(), rebuilt.text());
    }
  }

  /** A row that is cited must name the person. */
  private void rows(Voices voices) {
    for (Evidence cited : Citation.of(row.evidence).evidence()) {
      if (cited.row() > 0 && !voices.isNamed(row.personKey, cited.delivery(), cited.row())) {
        differ("evidence", Citation.of(List.of(cited)).text(), "");
      }
    }
  }

  /** Whom it names must be named so by a file; a number is the one of the finding's time. */
  private void who(PersonCase said, Optional<Found> found) {
    Set<String> numbers = values(said, "certificateNo");
    found.ifPresent(f -> numbers.add(f.certificateNo()));
    numbers.addAll(said.candidates());
    among("certificate_no", codec.decode(row.certificateNo), numbers);
    Set<String> ids = values(said, "citizenId");
    numbers.stream().filter(n -> n.length() >= 18).forEach(n -> ids.add(n.substring(0, 18)));
    among("citizen_id", codec.decode(row.citizenId), ids);
    among("name", codec.decode(row.name), values(said, "name"));
  }

  private static Set<String> values(PersonCase said, String field) {
    Set<String> values = new HashSet<>();
    for (Statement s : said.statements()) {
      s.value(field).ifPresent(values::add);
    }
    return values;
  }

  private void among(String what, String stored, Set<String> said) {
    if (!stored.isEmpty() && !said.contains(stored)) {
      differ(what, stored, "");
    }
  }

  /** Every state follows from the one before, and the last is the stored one. */
  private void history(Optional<Found> found) {
    FindingState state = null;
    for (FindingEventRow event : events) {
      if (state != null && event.stateBefore != state) {
        differ("history", state.name(), event.stateBefore.name());
      }
      state = event.stateAfter;
    }
    if (state != null && state != row.state) {
      differ("history", row.state.name(), state.name());
    }
    boolean isConcluded = found.filter(f -> f.state() == row.state).isPresent();
    boolean isPaused = row.pausedUntil != null;
    if (state == null && !isOver() && !isConcluded && !isPaused && found.isPresent()) {
      // Nobody is on record for the state that it has.
      differ("history", row.state.name(), found.get().state().name());
    }
    boolean isOnRecord =
        row.lastDecision == null
            || events.stream().anyMatch(e -> e.account != null && e.stateAfter == row.lastDecision);
    if (!isOnRecord) {
      differ("history", String.valueOf(row.lastDecision), "");
    }
  }

  private void compare(String what, String stored, String rebuilt) {
    if (!stored.equals(rebuilt)) {
      differ(what, stored, rebuilt);
    }
  }

  private void differ(String what, String stored, String rebuilt) {
    differences.add(new Difference(what, stored, rebuilt));
  }
}
