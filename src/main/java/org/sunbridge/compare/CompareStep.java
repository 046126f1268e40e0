package org.sunbridge.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.ItemReadListener;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.StepExecutionListener;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ItemWriter;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Overlay;
import org.sunbridge.mapping.UnreadTables;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.Suspension;

/** One execution of the compare step: index, rows, and at the end what the file lacks. */
final class CompareStep
    implements ItemWriter<ReadRow>, ItemReadListener<ReadRow>, StepExecutionListener {

  private final DeliveryContext context;
  private final ChangeSetStore store;
  private final WrittenBehind behind;
  private final RunMapper runs;
  private final DeliveryMapper deliveries;
  private final RegisterMapper register;
  private final RowItemReader reader;
  private final @Nullable Recall recall;
  private final ObjectMapper json = new ObjectMapper();
  private @Nullable CompareWriter writer;
  private Marks marks;
  private Recollection recollection;
  private long before;

  /**
   * @param recall null to read every row and to remember none
   */
  CompareStep(
      DeliveryContext context,
      ChangeSetStore store,
      WrittenBehind behind,
      RunMapper runs,
      DeliveryMapper deliveries,
      RegisterMapper register,
      RowItemReader reader,
      @Nullable Recall recall) {
    this.context = context;
    this.store = store;
    this.behind = behind;
    this.runs = runs;
    this.deliveries = deliveries;
    this.register = register;
    this.reader = reader;
    this.recall = recall;
    this.marks = Marks.of(context);
    this.recollection = Recall.nothing(store, marks);
  }

  @Override
  public void beforeStep(StepExecution execution) {
    begin();
  }

  /** Forgets what an interrupted try left, and remembers what the feed said last. */
  void begin() {
    store.clear(context.delivery().id);
    marks = Marks.of(context);
    recollection = recall == null ? Recall.nothing(store, marks) : recall.of(context, store, marks);
    reader.recall(recollection);
    writer = null;
  }

  @Override
  public void afterRead(ReadRow row) {
    writer().announce(row);
  }

  @Override
  public void write(Chunk<? extends ReadRow> chunk) {
    writer().write(chunk);
  }

  @Override
  public ExitStatus afterStep(StepExecution execution) {
    if (!execution.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode())) {
      behind.end();
      recollection.close();
      return execution.getExitStatus();
    }
    try {
      execution.getJobExecution().getExecutionContext().put(BrakeTasklet.MEASURED, end());
      return execution.getExitStatus();
    } catch (RuntimeException e) {
      // Spring Batch would call the step complete all the same, and never run it again.
      recollection.close();
      execution.setStatus(BatchStatus.FAILED);
      execution.addFailureException(e);
      return ExitStatus.FAILED.addExitDescription(e);
    }
  }

  /** What the file lacks, what it came to, and how complete it looks. */
  BrakeTasklet.Measured end() {
    Counts counts = writer().finish();
    FileReport report = reader.report();
    deliveries.setUnderstood(
        context.delivery().id, counts.rows(), counts.rejected(), understood(report));
    runs.setRowCounts(
        context.run(),
        counts.rows(),
        counts.rejected(),
        counts.duplicates(),
        counts.fresh(),
        counts.changed(),
        counts.unchanged(),
        counts.absent(),
        counts.warned());
    writer().unjudged().sentence().ifPresent(note -> runs.setReason(context.run(), note));
    UnreadTables.sentence(report)
        .ifPresent(note -> deliveries.setNote(context.delivery().id, note));
    reader.mended().map(Overlay::tally).ifPresent(this::tell);
    BrakeTasklet.Measured measured = measured(counts, report);
    recollection.finish(report);
    if (recall != null) {
      recall.tidy(context);
    }
    return measured;
  }

  private void tell(Overlay.Tally tally) {
    String told = CompletionWords.of(context.lineage().firstId(), tally, newer());
    deliveries.setNote(context.delivery().id, told);
    runs.setReason(context.run(), told);
    runs.setLeftOut(context.run(), tally.leftOut());
  }

  /** What of the same feed and scope speaks of a later day. */
  private Optional<CompletionWords.Newer> newer() {
    return deliveries.appliedOf(context.job().name(), context.delivery().scope).stream()
        .filter(other -> other.asOf.isAfter(context.asOf()))
        .findFirst()
        .map(other -> new CompletionWords.Newer(other.id, other.asOf));
  }

  private BrakeTasklet.Measured measured(Counts counts, FileReport report) {
    DeliveryRow delivery = context.delivery();
    List<DeliveryRow> applied = deliveries.appliedOf(context.job().name(), delivery.scope);
    List<Sign> signs =
        Completeness.signs(
            context,
            report,
            History.before(context, applied),
            writer().content(counts),
            writer()::names);
    delivery.records = counts.records();
    writer().tellEnd(delivery);
    delivery.absence = silence(signs);
    deliveries.setMeasured(delivery);
    return new BrakeTasklet.Measured(
        counts, before, context.isSnapshot() ? 0 : register.countPeople(), new ArrayList<>(signs));
  }

  /**
   * What breaks off or disagrees with itself lacks somebody for certain; other signs a person may
   * refute by releasing it.
   */
  private @Nullable Suspension silence(List<Sign> signs) {
    Suspension chosen =
        context.delivery().absence == Suspension.ROWS_ONLY ? Suspension.ROWS_ONLY : null;
    return !context.isSnapshot()
        ? null
        : signs.stream().map(Sign::kind).filter(Suspension::isCertain).findFirst().orElse(chosen);
  }

  private String understood(FileReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always JSON", e);
    }
  }

  private CompareWriter writer() {
    CompareWriter begun = writer;
    if (begun == null) {
      // Only the open file tells whether its rows are read as the last delivery's were.
      StatementIndex index =
          recollection.isRecalled()
              ? new AskedIndex(context, store, recollection)
              : store.index(context);
      before = index.size();
      begun = new CompareWriter(context, store, behind, index, recollection, marks);
      writer = begun;
    }
    return begun;
  }
}
