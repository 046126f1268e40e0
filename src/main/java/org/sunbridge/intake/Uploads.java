package org.sunbridge.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.domain.RowReference;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.GuessedFile;
import org.sunbridge.mapping.TableReader;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.UploadMapper;
import org.sunbridge.registry.UploadRow;

/**
 * Files that somebody hands in: archived at once, looked at, and only then submitted, which makes
 * them deliveries like any other. Thread-safe.
 */
public final class Uploads {

  private final Archive archive;
  private final Supplier<Archive> archiveInReach;
  private final Intake intake;
  private final UploadLook looks;
  private final TypedRowStore typedRows;
  private final UploadMapper uploads;
  private final Definitions definitions;
  private final Clock clock;

  /**
   * @param archive for whoever only looks
   * @param archiveInReach where files go; refuses while it is not within reach
   */
  public Uploads(
      Archive archive,
      Supplier<Archive> archiveInReach,
      Intake intake,
      UploadLook looks,
      TypedRowStore typedRows,
      UploadMapper uploads,
      Definitions definitions,
      Clock clock) {
    this.archive = archive;
    this.archiveInReach = archiveInReach;
    this.intake = intake;
    this.looks = looks;
    this.typedRows = typedRows;
    this.uploads = uploads;
    this.definitions = definitions;
    this.clock = clock;
  }

  /**
   * Archives a file; on return it is on the disk. Memory does not grow with it.
   *
   * @param scope as chosen by the sender; null: the file says so itself
   * @param asOf as typed by the sender; null: the file says so itself
   * @throws UncheckedIOException when it breaks off; nothing is kept then
   */
  public UploadRow keep(
      String account,
      JobDefinition job,
      String fileName,
      @Nullable String scope,
      @Nullable LocalDate asOf,
      InputStream content) {
    Archive.Original original = archiveInReach.get().keep(content);
    UploadRow upload = new UploadRow();
    upload.account = account;
    upload.job = job.name();
    upload.fileName = FileName.shown(fileName);
    upload.archivedAs = original.name();
    upload.sizeBytes = original.bytes();
    upload.scope = scope;
    upload.asOf = asOf;
    upload.uploadedAt = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    uploads.insert(upload);
    return upload;
  }

  public Optional<UploadRow> find(long id, String account) {
    return uploads.find(id, account);
  }

  public List<UploadRow> newest(String account, int limit) {
    return uploads.newest(account, limit);
  }

  /** What the sender adds after looking: the street and the day that the file does not tell. */
  public void claim(UploadRow draft, @Nullable String scope, @Nullable LocalDate asOf) {
    draft.scope = scope;
    draft.asOf = asOf;
    uploads.setClaims(draft.id, scope, asOf);
  }

  /**
   * Reads the file to its end.
   *
   * @param after line after which the page of records begins; 0 for the first page
   * @param size records on a page
   * @param today what the file speaks of where nothing else tells
   */
  public Glance look(UploadRow upload, long after, int size, LocalDate today) {
    return looks.of(upload, new GlancePage(after, size), today);
  }

  /** The same, with one page of the rows that would be turned back instead of records. */
  public Glance turnedBack(UploadRow upload, long after, int size, LocalDate today) {
    return looks.of(upload, GlancePage.ofRejects(after, size), today);
  }

  /** The sheets that may be meant; none of a text, and of what cannot be opened. */
  public List<String> sheets(UploadRow upload) {
    try {
      return TableReader.sheets(archive.path(upload.archivedAs));
    } catch (UnreadableFile none) {
      return List.of();
    }
  }

  /**
   * The mapping that the file suggests; empty where it has no header.
   *
   * @throws UnreadableFile when not one row can be read
   */
  public Optional<GuessedFile> guess(UploadRow upload) {
    return GuessedFile.of(
        archive.path(upload.archivedAs),
        upload.fileName,
        SaidShape.parse(upload.shape).over(FileShape.FOUND),
        Optional.empty(),
        definitions);
  }

  /** How the draft is to be read. What was mended of it was read otherwise and is forgotten. */
  public void shape(UploadRow draft, SaidShape shape) {
    draft.shape = shape.text();
    uploads.setShape(draft.id, draft.shape);
    typedRows.forget(draft);
  }

  /** Turned-back rows of the draft, mended on the page. */
  public void type(UploadRow draft, TypedRows typed) {
    typedRows.add(draft, typed);
  }

  /**
   * Turned-back rows of a delivery, mended on its page: a draft like the list of them that somebody
   * could have sent.
   *
   * @param header of the delivery's own file
   */
  public UploadRow keepTyped(
      String account, DeliveryRow delivery, List<String> header, TypedRows typed) {
    byte[] list = typed.list(header, line -> referenceTo(delivery, line));
    return keep(
        account,
        definitions.job(delivery.job),
        listName(delivery.fileName),
        null,
        null,
        new ByteArrayInputStream(list));
  }

  /**
   * Makes a draft a delivery, to be worked on next.
   *
   * @return nothing when it is no draft any more
   */
  public Optional<Received> submit(UploadRow draft, LocalDate today) {
    JobDefinition job = definitions.job(draft.job);
    Intake.Statement said =
        new Intake.Statement(
            Optional.ofNullable(draft.asOf),
            Optional.ofNullable(draft.scope),
            today,
            SaidShape.parse(draft.shape));
    TypedRows typed = typedRows.of(draft);
    List<String> header =
        typed.isEmpty()
            ? List.of()
            : look(draft, 0, 0, today).report().map(FileReport::columns).orElse(List.of());
    try (InputStream content = Files.newInputStream(archiveInReach.get().path(draft.archivedAs))) {
      Arriving file = new Arriving(draft.fileName, "", content, List.of());
      // One: an archive of several cannot be looked at, and is refused before.
      Received received = intake.receive(definitions, job, said, file).get(0);
      if (!typed.isEmpty()) {
        mend(received.delivery(), job, said, typed, header);
      }
      int settled = uploads.settle(draft.id, UploadRow.State.SUBMITTED, received.delivery().id);
      typedRows.forget(draft);
      return settled == 0 ? Optional.empty() : Optional.of(received);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From here on it is as if the rows had been sent back in a list. */
  private void mend(
      DeliveryRow delivery,
      JobDefinition job,
      Intake.Statement said,
      TypedRows typed,
      List<String> header) {
    byte[] list = typed.list(header, line -> referenceTo(delivery, line));
    Archive.Original original = archiveInReach.get().keep(new ByteArrayInputStream(list));
    intake.receiveTyped(
        Delivered.uploaded(job, said, listName(delivery.fileName), original), delivery);
  }

  private static RowReference referenceTo(DeliveryRow delivery, long line) {
    return RowReference.of(delivery.id, line, HexFormat.of().formatHex(delivery.contentHash));
  }

  /** Begins as the file's own did, so that one finds the other. */
  private static String listName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return (dot > 0 ? fileName.substring(0, dot) : fileName) + "-改正.csv";
  }

  /** Nothing will be done with it. */
  public void withdraw(UploadRow draft) {
    uploads.settle(draft.id, UploadRow.State.WITHDRAWN, null);
    typedRows.forget(draft);
  }
}
