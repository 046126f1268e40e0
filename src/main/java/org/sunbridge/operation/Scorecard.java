package org.sunbridge.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.operation.ScorecardMapper.Came;
import org.sunbridge.operation.ScorecardMapper.Decided;
import org.sunbridge.registry.PersonalCodec;

/** How well each source delivers. Thread-safe. */
public final class Scorecard {

  /** So many events tell how late a source usually is. */
  private static final int EVENTS = 300;

  /** As in {@code states: [death: record.diedOn]}. */
  private static final Pattern FIELD = Pattern.compile("record\\.(\\w+)");

  private final ScorecardMapper mapper;
  private final Definitions definitions;
  private final StoredRecord records;
  private final Clock clock;

  public Scorecard(
      ScorecardMapper mapper, Definitions definitions, PersonalCodec codec, Clock clock) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.records = new StoredRecord(codec);
    this.clock = clock;
  }

  /** Of every source from which something came within so many days, by name. */
  public List<SourceScore> of(int days) {
    LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    Map<String, Decided> decided =
        mapper.decided().stream().collect(Collectors.toMap(Decided::job, Function.identity()));
    return mapper.came(now.minusDays(days)).stream()
        .filter(came -> definitions.jobs().containsKey(came.job()))
        .map(came -> score(came, decided.get(came.job()), now))
        .sorted(Comparator.comparing(SourceScore::job))
        .toList();
  }

  private SourceScore score(Came came, @Nullable Decided decided, LocalDateTime now) {
    JobDefinition job = definitions.job(came.job());
    List<Long> lags = lags(job);
    long expected = expected(job, came, now);
    return new SourceScore(
        came.job(),
        expected,
        Math.min(
            expected,
            job.expects() == JobDefinition.Expectation.MONTHLY ? came.months() : came.days()),
        came.deliveries(),
        came.usable(),
        came.rows(),
        came.rejected(),
        lags.isEmpty() ? null : lags.get(lags.size() / 2),
        lags.size(),
        decided == null ? 0 : decided.decided(),
        decided == null ? 0 : decided.wrong());
  }

  /** From the first day on which something came: before, the source was not connected. */
  private static long expected(JobDefinition job, Came came, LocalDateTime now) {
    return switch (job.expects()) {
      case DAILY -> Duration.between(came.first(), now).toDays() + 1;
      case MONTHLY ->
          ChronoUnit.MONTHS.between(came.first().withDayOfMonth(1), now.withDayOfMonth(1)) + 1;
      case ROUND -> 0;
    };
  }

  /** Days from what happened to its notice, in ascending order. */
  private List<Long> lags(JobDefinition job) {
    Optional<String> field = eventField(job);
    if (field.isEmpty()) {
      return List.of();
    }
    return mapper.events(job.name(), EVENTS).stream()
        .flatMap(
            event ->
                date(records.value(event.record(), field.get()))
                    .map(on -> ChronoUnit.DAYS.between(on, event.receivedAt().toLocalDate()))
                    .stream())
        .filter(days -> days >= 0)
        .sorted()
        .toList();
  }

  /** The date that an increment's fact is told with. */
  private static Optional<String> eventField(JobDefinition job) {
    return job.delivery() == JobDefinition.DeliveryKind.INCREMENT
        ? job.states().values().stream()
            .flatMap(expression -> field(expression).stream())
            .sorted()
            .findFirst()
        : Optional.empty();
  }

  private static Optional<String> field(String expression) {
    Matcher matcher = FIELD.matcher(expression);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException otherwise) {
      return Optional.empty();
    }
  }
}
