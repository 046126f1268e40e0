package org.sunbridge.compare;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.ChangeItem;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.StatementMapper;
import org.sunbridge.registry.StatementRow;

/**
 * Applies a change set to the statements, a page at a time; an applied item is removed, so an
 * interrupted apply goes on where it stopped. Every delivery, newest, late or correcting, says what
 * holds from its as-of to the next one that its source has already told of.
 */
final class Apply {

  private static final int PAGE = 500;

  /** Where the database does it by itself. */
  private static final int ITEMS_AT_ONCE = 20_000;

  private static final PersonKey LAST_KEY = lastKey();

  private final DeliveryContext context;
  private final ChangeSetMapper changes;
  private final StatementMapper statements;
  private final PendingMapper pending;
  private final Clock clock;
  private final List<DeliveryRow> spokenBefore;

  /**
   * @param spokenBefore deliveries of the same feed and scope that speak, oldest first
   */
  Apply(
      DeliveryContext context,
      ChangeSetMapper changes,
      StatementMapper statements,
      PendingMapper pending,
      Clock clock,
      List<DeliveryRow> spokenBefore) {
    this.context = context;
    this.changes = changes;
    this.statements = statements;
    this.pending = pending;
    this.clock = clock;
    this.spokenBefore = spokenBefore;
  }

  /**
   * Applies the next page, in the caller's transaction.
   *
   * @return how many items it applied; 0 when the change set is empty
   */
  int nextPage() {
    return isNewestSnapshot() ? nextAtOnce() : nextItems();
  }

  /** Then nothing that was told of a later day, or is to hold again, has a part in it. */
  private boolean isNewestSnapshot() {
    return context.isSnapshot()
        && spokenBefore.stream().noneMatch(d -> d.asOf.isAfter(context.asOf()));
  }

  private int nextAtOnce() {
    long delivery = context.delivery().id;
    PersonKey through = changes.keyAt(delivery, ITEMS_AT_ONCE).orElse(LAST_KEY);
    changes.endReplaced(delivery, through, context.asOf());
    changes.say(
        delivery, through, context.job().name(), context.delivery().scope, context.asOf(), now());
    changes.touch(delivery, through);
    return changes.removeThrough(delivery, through);
  }

  private static PersonKey lastKey() {
    byte[] last = new byte[16];
    Arrays.fill(last, (byte) 0xFF);
    return new PersonKey(last);
  }

  private int nextItems() {
    List<ChangeItem> page = changes.page(context.delivery().id, PAGE);
    if (page.isEmpty()) {
      return 0;
    }
    Map<Long, StatementRow> replaced = replaced(page);
    List<StatementRow> added = new ArrayList<>();
    List<Long> ended = new ArrayList<>();
    Set<PersonKey> touched = new LinkedHashSet<>();
    for (ChangeItem item : page) {
      touched.add(item.personKey);
      LocalDate next = next(item);
      StatementRow before = item.replaces == null ? null : replaced.get(item.replaces);
      if (before != null) {
        ended.add(before.id);
        restoreAfter(before, next).ifPresent(added::add);
      }
      if (item.kind == ChangeItem.Kind.WITHDRAWN) {
        silentAgain(item, before, next).ifPresent(added::add);
      } else {
        added.add(statement(item, next));
      }
    }
    if (!ended.isEmpty()) {
      statements.end(Keys.ofIds(ended), context.asOf());
    }
    if (!added.isEmpty()) {
      statements.insert(added);
    }
    pending.add(touched);
    changes.removeAll(context.delivery().id, page);
    return page.size();
  }

  private Map<Long, StatementRow> replaced(List<ChangeItem> page) {
    List<Long> ids = page.stream().map(i -> i.replaces).filter(Objects::nonNull).toList();
    Map<Long, StatementRow> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      statements.byIds(Keys.ofIds(ids)).forEach(row -> byId.put(row.id, row));
    }
    return byId;
  }

  /** Until when this delivery speaks for an item: the next one its source already told of. */
  private @Nullable LocalDate next(ChangeItem item) {
    Optional<LocalDate> later =
        spokenBefore.stream()
            .map(d -> d.asOf)
            .filter(asOf -> asOf.isAfter(context.asOf()))
            .findFirst();
    if (later.isEmpty() || context.isSnapshot()) {
      return later.orElse(null);
    }
    return statements.nextFrom(
        item.personKey, context.job().name(), context.delivery().scope, item.slot, context.asOf());
  }

  /** What was said before goes on being said by the next delivery, if it said so until now. */
  private Optional<StatementRow> restoreAfter(StatementRow before, @Nullable LocalDate next) {
    if (next == null || (before.untilAsOf != null && !before.untilAsOf.isAfter(next))) {
      return Optional.empty();
    }
    return Optional.of(copy(before, next, before.untilAsOf));
  }

  /**
   * An increment that is corrected takes back what only the corrected delivery named; what was said
   * of the same before holds again. Snapshots fall silent instead.
   */
  private Optional<StatementRow> silentAgain(
      ChangeItem item, @Nullable StatementRow before, @Nullable LocalDate next) {
    if (context.isSnapshot() || before == null) {
      return Optional.empty();
    }
    return statements
        .until(
            item.personKey,
            context.job().name(),
            context.delivery().scope,
            item.slot,
            context.asOf())
        .map(earlier -> copy(earlier, context.asOf(), earlierOf(before.untilAsOf, next)));
  }

  private static @Nullable LocalDate earlierOf(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private StatementRow copy(StatementRow row, LocalDate from, @Nullable LocalDate until) {
    StatementRow copy = new StatementRow();
    copy.job = row.job;
    copy.scope = row.scope;
    copy.personKey = row.personKey;
    copy.slot = row.slot;
    copy.fromAsOf = from;
    copy.untilAsOf = until;
    copy.deliveryId = row.deliveryId;
    copy.sourceRow = row.sourceRow;
    copy.fingerprint = row.fingerprint;
    copy.record = row.record;
    copy.recordedAt = now();
    return copy;
  }

  private StatementRow statement(ChangeItem item, @Nullable LocalDate next) {
    StatementRow row = new StatementRow();
    row.job = context.job().name();
    row.scope = context.delivery().scope;
    row.personKey = item.personKey;
    row.slot = item.slot;
    row.fromAsOf = context.asOf();
    row.untilAsOf = next;
    row.deliveryId = context.delivery().id;
    row.sourceRow = item.sourceRow;
    row.fingerprint = Objects.requireNonNull(item.fingerprint);
    row.record = Objects.requireNonNull(item.record);
    row.recordedAt = now();
    return row;
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
