package org.sunbridge.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.repeat.RepeatStatus;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.RunMapper;

/** Measures a compared delivery and holds it before anything is applied. */
final class BrakeTasklet implements Tasklet {

  /** Key of the job's context under which the compare step leaves what it measured. */
  static final String MEASURED = "measured";

  private final DeliveryContext context;
  private final RunMapper runs;
  private final DeliveryMapper deliveries;
  private final ChangeSetStore store;
  private final RegisterMapper register;

  /**
   * What the brakes look at; counts only, no personal data.
   *
   * @param before statements of the feed and scope in force before
   * @param people in the register, by whom an increment is measured; 0 for a snapshot
   * @param signs that the file did not arrive completely
   */
  record Measured(Counts counts, long before, long people, ArrayList<Sign> signs)
      implements Serializable {}

  BrakeTasklet(
      DeliveryContext context,
      RunMapper runs,
      DeliveryMapper deliveries,
      ChangeSetStore store,
      RegisterMapper register) {
    this.context = context;
    this.runs = runs;
    this.deliveries = deliveries;
    this.store = store;
    this.register = register;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    Measured measured =
        (Measured)
            contribution.getStepExecution().getJobExecution().getExecutionContext().get(MEASURED);
    if (measured == null) {
      throw new IllegalStateException("the compare step left no counts");
    }
    List<String> reasons =
        new ArrayList<>(
            Brake.pulled(
                context.job().brakes(),
                context.job().rejects(),
                measured.counts(),
                measure(measured)));
    rivalOfTheNight().ifPresent(reasons::add);
    if (!reasons.isEmpty() && !isReleased()) {
      String reason = String.join("；", reasons);
      deliveries.setStatus(context.delivery().id, DeliveryStatus.HELD, reason, null);
      runs.setReason(context.run(), reason);
      contribution.setExitStatus(new ExitStatus(DeliveryJobs.HELD));
    }
    return RepeatStatus.FINISHED;
  }

  /** What completes a feed's first delivery has no more history to be measured by than that one. */
  private Brake.Measure measure(Measured measured) {
    Lineage lineage = context.lineage();
    List<DeliveryRow> applied =
        deliveries.appliedOf(context.job().name(), context.delivery().scope);
    boolean isFirst = applied.stream().allMatch(spoken -> lineage.ids().contains(spoken.id));
    return new Brake.Measure(
        measured.before(),
        measured.people(),
        isFirst,
        context.isSnapshot(),
        measured.signs(),
        History.before(context, applied),
        isFirst ? Optional.empty() : field(measured.counts(), measured.before()),
        isFirst ? Optional.empty() : street(),
        lineage.acceptedRejects());
  }

  /** Not looked for where so little changed that no limit is reached. */
  private Optional<FieldChanges.Most> field(Counts counts, long before) {
    return context
        .job()
        .brakes()
        .changes()
        .filter(limit -> limit.isExceededBy(counts.changed(), before))
        .flatMap(limit -> store.mostChanged(context));
  }

  /** A street's own file is all about that street. */
  private Optional<OneStreet> street() {
    boolean isOfAStreet = context.delivery().scope.length() >= 9;
    return isOfAStreet || context.job().brakes().oneStreet().isEmpty()
        ? Optional.empty()
        : OneStreet.most(store.streets(context), register.countPeopleOfStreets());
  }

  private boolean isReleased() {
    return runs.byId(context.run()).filter(run -> run.releasedBy != null).isPresent();
  }

  /**
   * A later receipt corrects an earlier one. Of two files that one night brings together neither is
   * later: taking one for a correction would lose the other, so somebody must say.
   */
  private Optional<String> rivalOfTheNight() {
    Long night = runs.byId(context.run()).map(run -> run.nightId).orElse(null);
    Long corrects = context.delivery().corrects;
    if (night == null || corrects == null || context.lineage().isCompletion()) {
      return Optional.empty();
    }
    return runs.ofDelivery(corrects)
        .filter(other -> night.equals(other.nightId))
        .map(
            other ->
                "同一夜有两个内容不同的文件（另一个是批次 "
                    + corrects
                    + "），看不出谁更正谁：放行即以本批次为准，否则作废；分街镇的请写明范围。"
                    + "Two different files of one night for the same scope and day: release to let this"
                    + " one correct the other");
  }
}
