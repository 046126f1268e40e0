package org.sunbridge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Account;
import org.sunbridge.access.Audit;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Glance;
import org.sunbridge.intake.Received;
import org.sunbridge.intake.UploadedArchives;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.MemberRow;
import org.sunbridge.registry.UploadRow;

/** What an account may hand in as an archive: every file in it of the own area. */
final class ArchiveHandover {

  /** Each is read to its end while somebody waits. */
  private static final int LOOKED_AT = 50;

  private final UploadedArchives archives;
  private final Handover handover;
  private final DeliveryMapper deliveries;
  private final Audit audit;
  private final Clock clock;

  ArchiveHandover(
      UploadedArchives archives,
      Handover handover,
      DeliveryMapper deliveries,
      Audit audit,
      Clock clock) {
    this.archives = archives;
    this.handover = handover;
    this.deliveries = deliveries;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An archive as a page shows it.
   *
   * @param problem why it cannot be opened; null when it can
   */
  record Opened(@Nullable String problem, List<Member> members) {
    public boolean isReady() {
      return members.stream().anyMatch(Member::isReady);
    }
  }

  /**
   * A file in it.
   *
   * @param glance what would become of it; null once that is known, and of the last of many
   * @param delivery what became of it; null before
   */
  record Member(MemberRow row, @Nullable Glance glance, @Nullable DeliveryRow delivery) {
    public boolean isReady() {
      return glance == null || glance.isReady();
    }
  }

  /** Empty when the file is no archive. */
  Optional<Opened> look(UploadRow upload) {
    try {
      List<MemberRow> rows = archives.open(upload, Optional.empty());
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(new Opened(null, members(upload, rows)));
    } catch (UnreadableFile e) {
      return Optional.of(new Opened(e.getMessage(), List.of()));
    }
  }

  private List<Member> members(UploadRow upload, List<MemberRow> rows) {
    List<Member> members = new ArrayList<>();
    for (MemberRow row : rows) {
      boolean isLookedAt = upload.isDraft() && members.size() < LOOKED_AT;
      members.add(
          new Member(
              row,
              isLookedAt ? archives.look(upload, row, today()) : null,
              row.deliveryId == null ? null : deliveries.byId(row.deliveryId).orElse(null)));
    }
    return members;
  }

  /**
   * @throws Refused when the password is another one, or the archive cannot be opened
   */
  void unlock(UploadRow upload, @Nullable String password) {
    try {
      archives.open(upload, Optional.ofNullable(password));
    } catch (UnreadableFile e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Makes every file of it a delivery and has them worked on.
   *
   * @throws Refused when one covers another's street, none can be taken, or it was submitted or
   *     withdrawn before
   */
  List<Received> submit(Account me, UploadRow draft, Opened opened) {
    for (Member member : opened.members()) {
      Glance glance =
          member.glance() == null ? archives.look(draft, member.row(), today()) : member.glance();
      glance.scope().ifPresent(scope -> handover.refuseOutside(me.area(), scope));
    }
    if (!opened.isReady()) {
      throw new Refused("压缩包里没有可以采用的文件。None of the files in the archive can be taken.");
    }
    List<Received> received = archives.submit(draft, today()).orElseThrow(Handover::noDraftAnyMore);
    for (Received file : received) {
      audit.record(me.name(), Audit.Action.HAND_IN, "delivery " + file.delivery().id, "");
    }
    if (received.stream().anyMatch(r -> r.delivery().status == DeliveryStatus.RECEIVED)) {
      handover.workOff(draft);
    }
    return received;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Show.ZONE));
  }
}
