package org.sunbridge.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.publish.OutboxMapper;
import org.sunbridge.registry.ControlMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/**
 * The switches of the machinery. They stand in the database and need nobody to hold the pipeline's
 * lock: whatever process works hears of them. Thread-safe.
 */
public final class Control {

  private final RunMapper runs;
  private final ControlMapper controls;
  private final OutboxMapper outbox;
  private final Definitions definitions;
  private final Clock clock;

  public Control(
      RunMapper runs,
      ControlMapper controls,
      OutboxMapper outbox,
      Definitions definitions,
      Clock clock) {
    this.runs = runs;
    this.controls = controls;
    this.outbox = outbox;
    this.definitions = definitions;
    this.clock = clock;
  }

  /**
   * Asks a run to end at its next safe border; of a night, whatever part works, and nothing after
   * it begins.
   *
   * @throws Refused when it is not running, or was asked before
   */
  public RunRow stop(long id, String account, String reason) {
    RunRow run =
        runs.byId(id).orElseThrow(() -> new Refused("没有运行 " + id + "。There is no run " + id + "."));
    if (run.status != RunRow.Status.RUNNING) {
      throw new Refused("运行 " + id + " 不在进行。Run " + id + " is not under way.");
    }
    if (controls.askToStop(id, account, reason, now()) == 0) {
      throw new Refused("已有人请运行 " + id + " 停止。Somebody asked run " + id + " to stop already.");
    }
    return run;
  }

  /**
   * Nights and arrivals pass the feed over until it is resumed.
   *
   * @throws Refused when it is paused
   * @throws org.sunbridge.definition.UnknownDefinition when there is no such job
   */
  public void pause(String job, String account, String reason) {
    if (controls.pause(definitions.job(job).name(), account, reason, now()) == 0) {
      throw new Refused("来源 " + job + " 已经暂停。Feed " + job + " is paused already.");
    }
  }

  /**
   * @throws Refused when it is not paused
   */
  public void resume(String job) {
    if (controls.resume(job) == 0) {
      throw new Refused("来源 " + job + " 没有暂停。Feed " + job + " is not paused.");
    }
  }

  /**
   * Nothing leaves the outbox, and no work list is written, until it is taken back. A call that is
   * under way at this moment ends.
   *
   * @throws Refused when everything is held
   */
  public void holdPushes(String account, String reason) {
    if (outbox.holdAll(account, reason, now()) == 0) {
      throw new Refused("推送已经全部停住。All pushes are held already.");
    }
  }

  /**
   * @throws Refused when nothing is held
   */
  public void resumePushes() {
    if (outbox.holdNoLonger() == 0) {
      throw new Refused("推送没有停住。Pushes are not held.");
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
