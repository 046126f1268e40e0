package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.Masked;
import org.sunbridge.domain.Yuan;
import org.sunbridge.registry.PersonalCodec;

/**
 * Certificates about to expire, by severity. Thread-safe. Six months' worth of a district are some
 * hundreds: they are put in order here, because amounts come from another table.
 */
public final class ExpiringQuery {

  private final ExpiringMapper mapper;
  private final PersonalCodec codec;

  ExpiringQuery(ExpiringMapper mapper, PersonalCodec codec) {
    this.mapper = mapper;
    this.codec = codec;
  }

  /**
   * All of an area, the severest first.
   *
   * @param reason one reminder alone; null for all three
   * @param street code or beginning of a code; null for all
   */
  public List<ExpiringCertificate> all(
      @Nullable String reason, @Nullable String street, AreaScope area) {
    LocalDate day = mapper.concludedFor().orElse(LocalDate.EPOCH);
    Map<Long, List<ExpiringMapper.PaidNow>> paid =
        mapper.paid().stream().collect(Collectors.groupingBy(ExpiringMapper.PaidNow::person));
    return mapper.reminders(reason, street, area.divisions()).stream()
        .map(r -> certificate(r, day, paid.getOrDefault(r.person(), List.of())))
        .sorted(ExpiringCertificate.BY_SEVERITY)
        .toList();
  }

  private ExpiringCertificate certificate(
      ExpiringMapper.Reminder reminder, LocalDate day, List<ExpiringMapper.PaidNow> paid) {
    return new ExpiringCertificate(
        reminder.finding(),
        reminder.reason(),
        Masked.name(codec.decode(reminder.name())),
        Masked.certificateNumber(codec.decode(reminder.certificateNo())),
        reminder.division(),
        reminder.grade(),
        reminder.expiresOn(),
        ChronoUnit.DAYS.between(day, reminder.expiresOn()),
        paid.stream().map(ExpiringMapper.PaidNow::benefit).sorted().toList(),
        new Yuan(paid.stream().mapToLong(ExpiringMapper.PaidNow::fen).sum()));
  }

  /** The next ones after a reminder; 0, and one that is gone, begin. */
  public static List<ExpiringCertificate> after(
      List<ExpiringCertificate> all, long finding, int limit) {
    int from = position(all, finding) + 1;
    return all.subList(from, Math.min(all.size(), from + limit));
  }

  /** The last ones before a reminder. */
  public static List<ExpiringCertificate> before(
      List<ExpiringCertificate> all, long finding, int limit) {
    int to = Math.max(0, position(all, finding));
    return all.subList(Math.max(0, to - limit), to);
  }

  private static int position(List<ExpiringCertificate> all, long finding) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).finding() == finding) {
        return i;
      }
    }
    return -1;
  }
}
