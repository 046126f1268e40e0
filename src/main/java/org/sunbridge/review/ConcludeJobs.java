package org.sunbridge.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.ChunkListener;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.conclude.Awaited;
import org.sunbridge.conclude.Conclude;
import org.sunbridge.conclude.Knowledge;
import org.sunbridge.conclude.Reminders;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.publish.Outbox;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.LedgerMapper;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.StatementMapper;

/**
 * The Spring Batch job that concludes everybody who was touched and everybody whose dates came. The
 * queue is its memory: concluded people leave it in the transaction that writes their findings.
 */
public final class ConcludeJobs {

  public static final String NAME = "conclude";

  /** Month ends of different length. */
  private static final int DAYS_MORE = 3;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final StatementMapper statements;
  private final ChangeSetMapper changes;
  private final DeliveryMapper deliveries;
  private final RegisterMapper register;
  private final PendingMapper pending;
  private final FindingMapper findings;
  private final BulkMapper bulk;
  private final FindingBulkMapper findingBulk;
  private final MemoryMapper memory;
  private final LedgerMapper ledger;
  private final RunMapper runs;
  private final Outbox outbox;
  private final Material material;

  public ConcludeJobs(
      JobRepository repository,
      PlatformTransactionManager transactions,
      StatementMapper statements,
      ChangeSetMapper changes,
      DeliveryMapper deliveries,
      RegisterMapper register,
      PendingMapper pending,
      FindingMapper findings,
      BulkMapper bulk,
      FindingBulkMapper findingBulk,
      MemoryMapper memory,
      LedgerMapper ledger,
      RunMapper runs,
      Outbox outbox,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock) {
    this.repository = repository;
    this.transactions = transactions;
    this.statements = statements;
    this.changes = changes;
    this.deliveries = deliveries;
    this.register = register;
    this.pending = pending;
    this.findings = findings;
    this.bulk = bulk;
    this.findingBulk = findingBulk;
    this.memory = memory;
    this.ledger = ledger;
    this.runs = runs;
    this.outbox = outbox;
    this.material = new Material(codec, hash, clock);
  }

  /**
   * The business date that runs conclude for: never an earlier one than everybody was concluded for
   * before, so that a night run again, or a late one, undoes nothing.
   */
  public LocalDate notBefore(LocalDate asked) {
    return pending.concludedFor().filter(last -> last.isAfter(asked)).orElse(asked);
  }

  public Job of(Definitions definitions, LocalDate businessDate, long run, ChunkListener progress) {
    return new JobBuilder(NAME, repository)
        .start(dates(definitions, businessDate))
        .next(conclude(definitions, businessDate, run, progress))
        .build();
  }

  /**
   * Concludes at once, in the caller's transaction, whoever waits for it: for somebody who wants to
   * see what comes of it, and takes it back.
   */
  public List<DryRunFinding> rehearse(Definitions definitions, LocalDate businessDate, long run) {
    touchWhoseDatesCome(definitions, businessDate);
    ConcludePage page = page(definitions, businessDate);
    page.watch();
    List<PersonKey> people = pending.page(ConcludeTasklet.PEOPLE_A_TRANSACTION);
    while (!people.isEmpty()) {
      page.of(people, run);
      people = pending.page(ConcludeTasklet.PEOPLE_A_TRANSACTION);
    }
    return page.effects().all();
  }

  /** Time passes too: whose certificate's dates lie between the last business date and this one. */
  private Step dates(Definitions definitions, LocalDate businessDate) {
    return new StepBuilder("dates", repository)
        .tasklet(
            (contribution, chunk) -> {
              touchWhoseDatesCome(definitions, businessDate);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private void touchWhoseDatesCome(Definitions definitions, LocalDate businessDate) {
    Optional<LocalDate> last = pending.concludedFor();
    boolean samePolicies = pending.concludedWith().filter(definitions.rules()::equals).isPresent();
    Awaited waiting = waiting(definitions);
    boolean isHeard =
        pending.concludedWaitingFor().filter(w -> Waiting.hasEnded(w, waiting)).isPresent();
    String silent = Silence.text(deliveries.applied());
    boolean isSameSilence = pending.concludedWithout().filter(silent::equals).isPresent();
    if (last.isPresent()
        && (!samePolicies
            || isHeard
            || !isSameSilence
            || hasNewVersion(definitions, last.get(), businessDate))) {
      pending.addEverybody();
    } else if (last.isPresent() && !last.get().equals(businessDate)) {
      LocalDate from = last.get().isBefore(businessDate) ? last.get() : businessDate;
      LocalDate to = last.get().isBefore(businessDate) ? businessDate : last.get();
      pending.addDueBetween(from, to);
      pending.addWhoseCertificateBegins(from, to);
      pending.addWhoseCertificateExpires(from, to);
      for (int months : Reminders.MONTHS) {
        pending.addWhoseCertificateExpires(
            from.plusMonths(months).minusDays(DAYS_MORE),
            to.plusMonths(months).plusDays(DAYS_MORE));
      }
    }
    pending.addWhosePauseIsOver(businessDate);
    pending.setConcluded(
        businessDate, definitions.rules(), Waiting.text(waiting), silent, material.now());
  }

  /** Whether a policy's version comes into force, or out of it, between two business dates. */
  private static boolean hasNewVersion(Definitions definitions, LocalDate a, LocalDate b) {
    return definitions.policies().values().stream()
        .anyMatch(
            policy ->
                !policy.inForce(YearMonth.from(a), a).equals(policy.inForce(YearMonth.from(b), b)));
  }

  private Step conclude(
      Definitions definitions, LocalDate businessDate, long run, ChunkListener progress) {
    return new StepBuilder("conclude", repository)
        .tasklet(
            new ConcludeTasklet(pending, () -> workers(definitions, businessDate, run)),
            transactions)
        .listener(progress)
        .build();
  }

  private PageWorkers workers(Definitions definitions, LocalDate businessDate, long run) {
    return new PageWorkers(
        Stream.generate(() -> page(definitions, businessDate))
            .limit(PageWorkers.usual())
            .map(page -> people -> page.of(people, run)),
        new TransactionTemplate(transactions));
  }

  private ConcludePage page(Definitions definitions, LocalDate businessDate) {
    List<DeliveryRow> applied = deliveries.applied();
    Knowledge knowledge = Feeds.knowledge(definitions, applied, deliveries.unfinished());
    return new ConcludePage(
        new Conclude(knowledge, businessDate),
        Feeds.known(definitions, applied).stream()
            .map(AppliedDelivery::id)
            .collect(Collectors.toSet()),
        new Cases(statements, changes, register, memory, material, definitions),
        findings,
        findingBulk,
        memory,
        businessDate,
        pending,
        runs,
        new RegisterWriter(register, bulk, pending, material),
        new Effect(register, bulk, material),
        new LedgerWriter(ledger, bulk),
        new Leaving(definitions, material),
        outbox,
        material);
  }

  private Awaited waiting(Definitions definitions) {
    return Waiting.feeds(definitions, deliveries.applied(), deliveries.unfinished());
  }
}
