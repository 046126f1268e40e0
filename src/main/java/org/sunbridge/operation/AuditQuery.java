package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Audit;
import org.sunbridge.access.ListedAccount;
import org.sunbridge.domain.Masked;

/**
 * Who did what, when, to what and why. Whoever works for a part of the district sees what was done
 * by accounts that work for no more than that. Thread-safe.
 */
public final class AuditQuery {

  private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
  private static final String REFUSED = Audit.Action.SIGN_IN_REFUSED.name();

  private final AuditListMapper mapper;
  private final Accounts accounts;

  AuditQuery(AuditListMapper mapper, Accounts accounts) {
    this.mapper = mapper;
    this.accounts = accounts;
  }

  /** The names of those whose deeds may be seen, in order. */
  public List<String> accounts(AreaScope area) {
    return accounts.all().stream()
        .map(ListedAccount::account)
        .filter(account -> isWithin(account, area))
        .map(Account::name)
        .sorted()
        .toList();
  }

  private static boolean isWithin(Account account, AreaScope area) {
    return area.isWhole()
        || (!account.area().isWhole()
            && account.area().divisions().stream().allMatch(area::covers));
  }

  /** The newest first, those before a number; {@link Long#MAX_VALUE} begins. */
  public List<AuditEntry> before(AuditFilter filter, AreaScope area, long id, int limit) {
    long least = first(filter.from());
    long below = Math.min(id, end(filter.to()));
    return named(
        parts(filter, area)
            .flatMap(part -> mapper.before(part, below, least, limit).stream())
            .sorted(Comparator.comparingLong(AuditEntry::id).reversed())
            .limit(limit)
            .toList());
  }

  /** The nearest ones after a number, the newest first too. */
  public List<AuditEntry> after(AuditFilter filter, AreaScope area, long id, int limit) {
    long above = Math.max(id, first(filter.from()) - 1);
    long most = end(filter.to());
    List<AuditEntry> page =
        new ArrayList<>(
            parts(filter, area)
                .flatMap(part -> mapper.after(part, above, most, limit).stream())
                .sorted(Comparator.comparingLong(AuditEntry::id))
                .limit(limit)
                .toList());
    Collections.reverse(page);
    return named(page);
  }

  /** Each gives its lines in the order of one index. */
  private Stream<AuditFilter> parts(AuditFilter filter, AreaScope area) {
    if (area.isWhole()) {
      return filter.withMore();
    }
    return accounts(area).stream()
        .filter(one -> filter.account() == null || filter.account().equals(one))
        .map(filter::of)
        .flatMap(AuditFilter::withMore);
  }

  private long first(@Nullable LocalDate day) {
    return day == null ? 0 : since(day);
  }

  private long end(@Nullable LocalDate day) {
    return day == null ? Long.MAX_VALUE : since(day.plusDays(1));
  }

  private long since(LocalDate day) {
    LocalDateTime moment =
        day.atStartOfDay(LOCAL).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    Long id = mapper.since(moment);
    return id == null ? Long.MAX_VALUE : id;
  }

  /** What was typed at a refused sign-in may be anything, a password too. */
  private List<AuditEntry> named(List<AuditEntry> entries) {
    boolean anyRefused = entries.stream().anyMatch(entry -> entry.action().equals(REFUSED));
    Set<String> known = anyRefused ? new HashSet<>(accounts(AreaScope.WHOLE)) : Set.of();
    Function<AuditEntry, String> who =
        entry ->
            entry.action().equals(REFUSED) && !known.contains(entry.account())
                ? Masked.name(entry.account())
                : entry.account();
    return entries.stream()
        .map(
            entry ->
                new AuditEntry(
                    entry.id(),
                    entry.at(),
                    who.apply(entry),
                    entry.token(),
                    entry.action(),
                    Masked.numbersIn(entry.subject()),
                    Masked.numbersIn(entry.reason())))
        .toList();
  }
}
