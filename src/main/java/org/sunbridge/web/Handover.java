package org.sunbridge.web;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Account;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Audit;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.ScopeRule;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Glance;
import org.sunbridge.intake.Received;
import org.sunbridge.intake.TypedRows;
import org.sunbridge.intake.Uploads;
import org.sunbridge.mapping.GuessedFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.UploadRow;

/**
 * What an account may hand in, by a page or by the interface: files of its own area, and only its
 * own ones.
 */
final class Handover {

  private final Uploads uploads;
  private final DeliveryMapper deliveries;
  private final Definitions definitions;
  private final Actions actions;
  private final Underway underway;
  private final Audit audit;
  private final Clock clock;

  Handover(
      Uploads uploads,
      DeliveryMapper deliveries,
      Definitions definitions,
      Actions actions,
      Underway underway,
      Audit audit,
      Clock clock) {
    this.uploads = uploads;
    this.deliveries = deliveries;
    this.definitions = definitions;
    this.actions = actions;
    this.underway = underway;
    this.audit = audit;
    this.clock = clock;
  }

  /** The feeds somebody may hand in: a list of the whole district is not a street's. */
  List<JobDefinition> jobs(Account me) {
    return definitions.jobs().values().stream()
        .filter(job -> mayHandIn(me, job))
        .sorted(Comparator.comparing(JobDefinition::name))
        .toList();
  }

  private static boolean mayHandIn(Account me, JobDefinition job) {
    return me.area().isWhole() || job.scope().from() != ScopeRule.Source.DISTRICT;
  }

  /**
   * Keeps a file and does nothing with it yet.
   *
   * @throws Refused when the account may not hand in files of this feed or street
   */
  UploadRow keep(
      Account me,
      String jobName,
      String fileName,
      @Nullable String scope,
      @Nullable LocalDate asOf,
      InputStream content) {
    refuseJob(me, jobName);
    refuseOutside(me.area(), scope);
    return uploads.keep(me.name(), definitions.job(jobName), fileName, scope, asOf, content);
  }

  private void refuseJob(Account me, String jobName) {
    JobDefinition job = definitions.jobs().get(jobName);
    if (job == null || !mayHandIn(me, job)) {
      throw new Refused(
          "您不能报送“" + jobName + "”的文件。You may not hand in files of '" + jobName + "'.");
    }
  }

  /** What would become of it. */
  Glance look(Account me, UploadRow upload, long after, int size) {
    completeScope(me, upload);
    return uploads.look(upload, after, size, today());
  }

  /** Who works for one street need not name it, unless the file names another. */
  private void completeScope(Account me, UploadRow upload) {
    List<String> streets = me.area().divisions();
    if (upload.isDraft()
        && upload.scope == null
        && streets.size() == 1
        && uploads.look(upload, 0, 0, today()).scope().isEmpty()) {
      uploads.claim(upload, streets.get(0), upload.asOf);
    }
  }

  void claim(Account me, UploadRow draft, @Nullable String scope, @Nullable LocalDate asOf) {
    refuseOutside(me.area(), scope);
    uploads.claim(draft, scope, asOf);
  }

  /**
   * How a file is to be read, instead of how it was.
   *
   * @throws Refused when that cannot be meant
   */
  void shape(UploadRow draft, SaidShape shape) {
    shape
        .mistake()
        .ifPresent(
            mistake -> {
              throw new Refused(mistake);
            });
    uploads.shape(draft, shape);
  }

  /** The mapping that a file suggests; empty where it has no header. */
  Optional<GuessedFile> guess(UploadRow upload) {
    return uploads.guess(upload);
  }

  List<String> sheets(UploadRow upload) {
    return uploads.sheets(upload);
  }

  /** A page of what would be turned back. */
  Glance turnedBack(UploadRow draft, long after, int size) {
    return uploads.turnedBack(draft, after, size, today());
  }

  /** Rows that somebody mended on the page. */
  void type(UploadRow draft, TypedRows typed) {
    if (draft.isDraft()) {
      uploads.type(draft, typed);
    }
  }

  /**
   * Turned-back rows of a delivery, mended on its page.
   *
   * @throws Refused when the account may not hand in files of this feed
   */
  UploadRow keepTyped(Account me, long delivery, List<String> header, TypedRows typed) {
    DeliveryRow row = deliveries.byId(delivery).orElseThrow(NotThere::new);
    refuseJob(me, row.job);
    return uploads.keepTyped(me.name(), row, header, typed);
  }

  UploadRow find(Account me, long id) {
    return uploads.find(id, me.name()).orElseThrow(NotThere::new);
  }

  List<UploadRow> newest(Account me, int limit) {
    return uploads.newest(me.name(), limit);
  }

  /**
   * Makes it a delivery and has it worked on, as soon as nothing else is.
   *
   * @throws Refused when it cannot be taken as it is, covers another's street, or was submitted or
   *     withdrawn before
   */
  Received submit(Account me, UploadRow draft) {
    Glance glance = look(me, draft, 0, 0);
    String problem = glance.problem();
    if (problem != null) {
      throw new Refused(problem);
    }
    refuseOutside(me.area(), glance.scope().orElse(""));
    Received received = uploads.submit(draft, today()).orElseThrow(Handover::noDraftAnyMore);
    audit.record(me.name(), Audit.Action.HAND_IN, "delivery " + received.delivery().id, "");
    // Also one that came before and was left waiting, say by a process that was killed.
    if (received.delivery().status == DeliveryStatus.RECEIVED) {
      workOff(draft);
    }
    return received;
  }

  void workOff(UploadRow submitted) {
    underway.later("job " + submitted.job, () -> actions.workOff(submitted.job));
  }

  static Refused noDraftAnyMore() {
    return new Refused("这个文件已提交或已撤回。This file was submitted or withdrawn before.");
  }

  void withdraw(UploadRow draft) {
    uploads.withdraw(draft);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Show.ZONE));
  }

  /**
   * @throws Refused when a street is none of the area's
   */
  void refuseOutside(AreaScope area, @Nullable String scope) {
    if (scope != null && !area.covers(code(scope))) {
      throw new Refused(
          "这个文件是“"
              + scope
              + "”的，不在您负责的街镇内。This file covers "
              + scope
              + ", which is not one of your streets.");
    }
  }

  /** A street may be typed by its name. */
  private String code(String scope) {
    return Optional.ofNullable(definitions.codes().get("divisions"))
        .flatMap(divisions -> divisions.codeOf(scope))
        .orElse(scope);
  }
}
