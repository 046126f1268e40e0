package org.sunbridge.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.MemberRow;
import org.sunbridge.registry.UploadMapper;
import org.sunbridge.registry.UploadRow;

/**
 * Zip archives that somebody hands in: opened once, every file in them looked at, and submitted
 * together, each as a delivery of its own. Thread-safe.
 */
public final class UploadedArchives {

  private final Intake intake;
  private final UploadLook looks;
  private final UploadMapper uploads;
  private final Definitions definitions;

  public UploadedArchives(
      Intake intake, UploadLook looks, UploadMapper uploads, Definitions definitions) {
    this.intake = intake;
    this.looks = looks;
    this.uploads = uploads;
    this.definitions = definitions;
  }

  /**
   * The files in it, in its order; none when it is no archive.
   *
   * @param password as typed, kept nowhere; empty: the job's, if the archive has one
   * @throws UnreadableFile when it cannot be opened, or not safely
   */
  public List<MemberRow> open(UploadRow upload, Optional<String> password) {
    List<MemberRow> known = uploads.members(upload.id);
    if (!known.isEmpty() || !upload.isDraft()) {
      return known;
    }
    List<ZipArchives.Member> found =
        intake
            .members(definitions.job(upload.job), upload.fileName, upload.archivedAs, password)
            .orElse(List.of());
    for (int i = 0; i < found.size(); i++) {
      uploads.addMember(row(upload, i + 1, found.get(i)));
    }
    return uploads.members(upload.id);
  }

  private static MemberRow row(UploadRow upload, int position, ZipArchives.Member member) {
    MemberRow row = new MemberRow();
    row.uploadId = upload.id;
    row.position = position;
    row.path = FileName.shownPath(member.path());
    row.archivedAs = member.original().name();
    row.contentHash = member.original().sha256();
    row.sizeBytes = member.original().bytes();
    return row;
  }

  /** What would become of one of its files. */
  public Glance look(UploadRow upload, MemberRow member, LocalDate today) {
    return looks.of(upload, member, today);
  }

  /**
   * Makes every file of a draft a delivery, to be worked on next; those that cannot be understood
   * are kept as failed.
   *
   * @return nothing when it is no draft any more
   */
  public Optional<List<Received>> submit(UploadRow draft, LocalDate today) {
    JobDefinition job = definitions.job(draft.job);
    Intake.Statement said =
        new Intake.Statement(
            Optional.ofNullable(draft.asOf),
            Optional.ofNullable(draft.scope),
            today,
            SaidShape.parse(draft.shape));
    List<ZipArchives.Member> members = new ArrayList<>();
    for (MemberRow row : uploads.members(draft.id)) {
      Archive.Original original =
          new Archive.Original(row.archivedAs, row.contentHash, row.sizeBytes);
      members.add(new ZipArchives.Member(row.path, original));
    }
    String content = draft.archivedAs.substring(draft.archivedAs.lastIndexOf('/') + 1);
    Archive.Original whole =
        new Archive.Original(draft.archivedAs, HexFormat.of().parseHex(content), draft.sizeBytes);
    List<Received> received =
        intake.receive(definitions, Delivered.uploaded(job, said, draft.fileName, whole), members);
    for (Received file : received) {
      uploads.setMemberDelivery(draft.id, file.delivery().archivedAs, file.delivery().id);
    }
    return uploads.settle(draft.id, UploadRow.State.SUBMITTED, null) == 0
        ? Optional.empty()
        : Optional.of(received);
  }
}
