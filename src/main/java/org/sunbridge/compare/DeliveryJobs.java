package org.sunbridge.compare;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ChunkListener;
import org.springframework.batch.core.ItemReadListener;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.StepExecutionListener;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ExecutionContext;
import org.springframework.batch.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.StatementMapper;

/** The Spring Batch job of one delivery: compare, brakes, apply. */
public final class DeliveryJobs {

  public static final String NAME = "delivery";

  /** Exit status of a job that a brake stopped; launching it again goes on with applying. */
  public static final String HELD = "HELD";

  private static final int CHUNK = Keys.AT_ONCE;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final ChangeSetMapper changes;
  private final StatementMapper statements;
  private final DeliveryMapper deliveries;
  private final RegisterMapper register;
  private final PendingMapper pending;
  private final RunMapper runs;
  private final ChangeSetStore store;
  private final KeyedHash hash;
  private final Recall recall;
  private final Clock clock;

  public DeliveryJobs(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ChangeSetMapper changes,
      StatementMapper statements,
      DeliveryMapper deliveries,
      RegisterMapper register,
      PendingMapper pending,
      RunMapper runs,
      ChangeSetStore store,
      KeyedHash hash,
      Recall recall,
      Clock clock) {
    this.repository = repository;
    this.transactions = transactions;
    this.changes = changes;
    this.statements = statements;
    this.deliveries = deliveries;
    this.register = register;
    this.pending = pending;
    this.runs = runs;
    this.store = store;
    this.hash = hash;
    this.recall = recall;
    this.clock = clock;
  }

  /** The job of a delivery; the same steps under the same names whenever it is launched again. */
  public Job of(DeliveryContext context, ChunkListener progress) {
    Step compare = compare(context, progress);
    Step brakes = brakes(context);
    Step apply = apply(context, progress);
    return new JobBuilder(NAME, repository)
        .start(compare)
        .on("COMPLETED")
        .to(brakes)
        .from(brakes)
        .on(HELD)
        .stopAndRestart(apply)
        .from(brakes)
        .on("COMPLETED")
        .to(apply)
        .from(compare)
        .on("*")
        .fail()
        .from(brakes)
        .on("*")
        .fail()
        .end()
        .build();
  }

  /**
   * Does at once, in the caller's transaction, what the job does step by step: for somebody who
   * wants to see what comes of it, and takes it back.
   *
   * @return a hash of the change set
   */
  public String rehearse(DeliveryContext context) {
    RowItemReader reader = new RowItemReader(context, subjects(context));
    CompareStep step = compareStep(context, reader, WrittenBehind.atOnce(), null);
    step.begin();
    reader.open(new ExecutionContext());
    try {
      List<ReadRow> rows = new ArrayList<>();
      for (ReadRow row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
        if (rows.size() == CHUNK) {
          step.write(new Chunk<>(rows));
          rows.clear();
        }
      }
      step.write(new Chunk<>(rows));
      step.end();
    } finally {
      reader.close();
    }
    String digest = store.digest(context.delivery().id);
    List<DeliveryRow> spoken = deliveries.appliedOf(context.job().name(), context.delivery().scope);
    Apply apply = new Apply(context, changes, statements, pending, clock, spoken);
    int applied;
    do {
      applied = apply.nextPage();
    } while (applied > 0);
    speaks(context, spoken);
    return digest;
  }

  private Subjects subjects(DeliveryContext context) {
    return new Subjects(context.job(), context.kind(), hash, context.month());
  }

  private CompareStep compareStep(
      DeliveryContext context, RowItemReader reader, WrittenBehind behind, @Nullable Recall with) {
    return new CompareStep(context, store, behind, runs, deliveries, register, reader, with);
  }

  private Step compare(DeliveryContext context, ChunkListener progress) {
    RowItemReader reader = new RowItemReader(context, subjects(context));
    CompareStep step = compareStep(context, reader, WrittenBehind.in(transactions), recall);
    return new StepBuilder("compare", repository)
        .<ReadRow, ReadRow>chunk(CHUNK, transactions)
        .reader(reader)
        .writer(step)
        .listener((StepExecutionListener) step)
        .listener((ItemReadListener<ReadRow>) step)
        .listener(progress)
        .build();
  }

  private Step brakes(DeliveryContext context) {
    return new StepBuilder("brakes", repository)
        .tasklet(new BrakeTasklet(context, runs, deliveries, store, register), transactions)
        .build();
  }

  private Step apply(DeliveryContext context, ChunkListener progress) {
    List<DeliveryRow> spoken = deliveries.appliedOf(context.job().name(), context.delivery().scope);
    Apply apply = new Apply(context, changes, statements, pending, clock, spoken);
    return new StepBuilder("apply", repository)
        .tasklet(
            (contribution, chunk) -> {
              int applied = apply.nextPage();
              contribution.incrementWriteCount(applied);
              if (applied > 0) {
                return RepeatStatus.CONTINUABLE;
              }
              speaks(context, spoken);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .listener(progress)
        .build();
  }

  private void speaks(DeliveryContext context, List<DeliveryRow> spoken) {
    Lineage lineage = context.lineage();
    deliveries.setCorrected(context.delivery(), lineage.firstId(), lineage.ids());
    deliveries.discardRunsOfCorrected(
        context.delivery(),
        (lineage.isCompletion()
                ? "由批次 %1$d 补正。Completed by delivery %1$d."
                : "由批次 %1$d 更正。Corrected by delivery %1$d.")
            .formatted(context.delivery().id));
    deliveries.setStatus(
        context.delivery().id,
        DeliveryStatus.APPLIED,
        null,
        LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
    new LaterSnapshot(context, deliveries, statements, runs).measure(spoken);
    Touched.add(context, spoken, pending);
  }
}
