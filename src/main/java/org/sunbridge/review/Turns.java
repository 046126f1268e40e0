package org.sunbridge.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Yuan;

/** The difference of one person's findings, in words of what was and what would be. */
final class Turns {

  private final PersonKey key;
  private final PersonCase said;
  private final Conclusion conclusion;
  private final Material material;
  private final Map<Long, Turn.Side> was = new HashMap<>();

  Turns(PersonKey key, PersonCase said, Conclusion conclusion, Material material) {
    this.key = key;
    this.said = said;
    this.conclusion = conclusion;
    this.material = material;
  }

  /** Before the rows are altered to what they would be. */
  void remember(List<FindingRow> rows) {
    rows.forEach(row -> was.put(row.id, side(row)));
  }

  void tell(Difference difference, Consumer<Turn> turns) {
    for (Found found : difference.opened()) {
      turns.accept(opened(found));
    }
    for (Difference.Altered altered : difference.altered()) {
      FindingRow row = altered.row();
      Turn.Side before = altered.before() == FindingState.CLOSED ? null : was.get(row.id);
      Turn.Side after = row.state == FindingState.CLOSED ? null : side(row);
      if (before != null && before.equals(after)) {
        // Only the rows that say it would be others.
        continue;
      }
      turns.accept(turn(row, before, after));
    }
  }

  private Turn opened(Found found) {
    Map<String, String> values = conclusion.entry().map(RegisterEntry::values).orElse(Map.of());
    return new Turn(
        Turn.Kind.OPENED,
        null,
        key,
        found.type(),
        found.certificateNo(),
        FindingRows.anyValue(said, "citizenId"),
        values.getOrDefault("name", FindingRows.anyValue(said, "name")),
        values.getOrDefault("division", ""),
        found.field(),
        found.benefit(),
        null,
        new Turn.Side(
            found.reason(),
            found.before(),
            found.after(),
            found.effectiveMonth(),
            found.state(),
            yuan(found.type(), found.benefit(), found.field(), found.before(), found.after())));
  }

  private Turn turn(FindingRow row, Turn.@Nullable Side before, Turn.@Nullable Side after) {
    Turn.Kind kind =
        before == null ? Turn.Kind.OPENED : after == null ? Turn.Kind.CLOSED : Turn.Kind.CHANGED;
    return new Turn(
        kind,
        row.id,
        key,
        row.type,
        text(row.certificateNo),
        text(row.citizenId),
        text(row.name),
        row.division,
        row.field,
        row.benefit,
        before,
        after);
  }

  private Turn.Side side(FindingRow row) {
    String before = text(row.beforeValue);
    String after = text(row.afterValue);
    return new Turn.Side(
        row.reason,
        before,
        after,
        row.effectiveMonth,
        row.state,
        yuan(row.type, row.benefit, row.field, before, after));
  }

  private Yuan yuan(FindingType type, String benefit, String field, String before, String after) {
    if (field.equals("amount") && !before.isEmpty() && !after.isEmpty()) {
      return new Yuan(Math.abs(Yuan.of(before).fen() - Yuan.of(after).fen()));
    }
    return type == FindingType.EXIT
        ? conclusion.entry().stream()
            .flatMap(entry -> entry.paid().stream())
            .filter(spell -> spell.to() == null && spell.benefit().equals(benefit))
            .map(RegisterEntry.PaidSpell::amount)
            .reduce(Yuan.ZERO, Yuan::plus)
        : Yuan.ZERO;
  }

  private String text(byte[] stored) {
    return material.codec().decode(stored);
  }
}
