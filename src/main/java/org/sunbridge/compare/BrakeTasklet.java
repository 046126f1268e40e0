package org.sunbridge.compare;

import java.io.Serializable;
import java.util.List;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.repeat.RepeatStatus;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RunMapper;

/** Measures a compared delivery and holds it before anything is applied. */
final class BrakeTasklet implements Tasklet {

  /** Key of the job's context under which the compare step leaves what it measured. */
  static final String MEASURED = "measured";

  private final DeliveryContext context;
  private final RunMapper runs;
  private final DeliveryMapper deliveries;

  /**
   * What the brakes look at; counts only, no personal data.
   *
   * @param before statements of the feed and scope in force before
   */
  record Measured(Counts counts, long before, long people, boolean cutOff)
      implements Serializable {}

  BrakeTasklet(DeliveryContext context, RunMapper runs, DeliveryMapper deliveries) {
    this.context = context;
    this.runs = runs;
    this.deliveries = deliveries;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    Measured measured =
        (Measured)
            contribution.getStepExecution().getJobExecution().getExecutionContext().get(MEASURED);
    if (measured == null) {
      throw new IllegalStateException("the compare step left no counts");
    }
    List<DeliveryRow> spoken = deliveries.appliedOf(context.job().name(), context.delivery().scope);
    List<String> reasons =
        Brake.pulled(
            context.job().brakes(),
            measured.counts(),
            measured.before(),
            measured.people(),
            spoken.isEmpty(),
            context.isSnapshot(),
            measured.cutOff());
    String reason = String.join("；", reasons);
    if (!reasons.isEmpty() && !isReleased(reason)) {
      deliveries.setStatus(context.delivery().id, DeliveryStatus.HELD, reason, null);
      runs.setReason(context.run(), reason);
      contribution.setExitStatus(new ExitStatus(DeliveryJobs.HELD));
    }
    return RepeatStatus.FINISHED;
  }

  /** Somebody let it go on for this very reason; compared anew, it may be held for another. */
  private boolean isReleased(String reason) {
    return reason.equals(context.delivery().reason)
        && runs.byId(context.run()).filter(run -> run.releasedBy != null).isPresent();
  }
}
