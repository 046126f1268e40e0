package org.sunbridge.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Statement;
import org.sunbridge.registry.DeliveryRow;

/**
 * What a person's statements would be, had a delivery been applied: {@link Apply} on statements in
 * memory. Immutable.
 */
public final class Supposition {

  private final DeliveryContext context;
  private final Map<PersonKey, Map<String, Reread.Told>> told = new HashMap<>();
  private final @Nullable LocalDate nextHeard;

  /**
   * @param spokenBefore deliveries of the same feed and scope that speak, oldest first
   */
  public Supposition(DeliveryContext context, Reread.Heard heard, List<DeliveryRow> spokenBefore) {
    this.context = context;
    heard
        .told()
        .forEach(
            (subject, what) ->
                told.computeIfAbsent(subject.key(), k -> new LinkedHashMap<>())
                    .put(subject.slot(), what));
    this.nextHeard =
        spokenBefore.stream()
            .map(d -> d.asOf)
            .filter(asOf -> asOf.isAfter(context.asOf()))
            .findFirst()
            .orElse(null);
  }

  /** Everybody the delivery names. */
  public Set<PersonKey> people() {
    return told.keySet();
  }

  /** A person's statements with the delivery's among them. */
  public List<Statement> over(PersonKey person, List<Statement> known) {
    Map<String, Reread.Told> said = told.getOrDefault(person, Map.of());
    List<Statement> over = new ArrayList<>();
    Map<String, List<Statement>> ours = new HashMap<>();
    for (Statement s : known) {
      if (s.job().equals(context.job().name()) && s.scope().equals(context.delivery().scope)) {
        ours.computeIfAbsent(s.slot(), k -> new ArrayList<>()).add(s);
      } else {
        over.add(s);
      }
    }
    Set<String> slots = new TreeSet<>(ours.keySet());
    slots.addAll(said.keySet());
    for (String slot : slots) {
      over.addAll(over(slot, ours.getOrDefault(slot, List.of()), said.get(slot)));
    }
    return over;
  }

  private List<Statement> over(String slot, List<Statement> known, Reread.@Nullable Told now) {
    LocalDate asOf = context.asOf();
    Statement before = known.stream().filter(s -> s.covers(asOf)).findFirst().orElse(null);
    boolean saysTheSame = before != null && now != null && before.values().equals(now.values());
    boolean isSilent = now == null && (before == null || !isWithdrawn(before));
    if (saysTheSame || isSilent) {
      return known;
    }
    List<Statement> over = new ArrayList<>(known);
    LocalDate next = next(known);
    if (before != null) {
      over.remove(before);
      over.add(between(before, before.from(), asOf));
      if (next != null && (before.until() == null || before.until().isAfter(next))) {
        over.add(between(before, next, before.until()));
      }
    }
    if (now != null) {
      over.add(said(slot, now, next));
    } else if (before != null && !context.isSnapshot()) {
      known.stream()
          .filter(s -> asOf.equals(s.until()) && s.from().isBefore(asOf))
          .max(Comparator.comparing(Statement::id))
          .ifPresent(earlier -> over.add(between(earlier, asOf, earlierOf(before.until(), next))));
    }
    return over;
  }

  private static @Nullable LocalDate earlierOf(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  /** An increment's silence says nothing, except of what the delivery named that it corrects. */
  private boolean isWithdrawn(Statement before) {
    return context.isSnapshot() || context.sameIdentity().contains(before.delivery());
  }

  private @Nullable LocalDate next(List<Statement> known) {
    if (nextHeard == null || context.isSnapshot()) {
      return nextHeard;
    }
    return known.stream()
        .filter(s -> !s.isTakenBack())
        .map(Statement::from)
        .filter(from -> from.isAfter(context.asOf()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private Statement said(String slot, Reread.Told now, @Nullable LocalDate until) {
    return new Statement(
        0,
        context.job().name(),
        context.kind(),
        context.delivery().scope,
        slot,
        context.asOf(),
        until,
        context.delivery().id,
        now.row(),
        now.values());
  }

  private static Statement between(Statement s, LocalDate from, @Nullable LocalDate until) {
    return new Statement(
        s.id(),
        s.job(),
        s.kind(),
        s.scope(),
        s.slot(),
        from,
        until,
        s.delivery(),
        s.row(),
        s.values());
  }
}
