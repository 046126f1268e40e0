package org.sunbridge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.UploadMapper;
import org.sunbridge.registry.UploadRow;

/**
 * Files that somebody hands in: archived at once, looked at, and only then submitted, which makes
 * them deliveries like any other. Thread-safe.
 */
public final class Uploads {

  private final Archive archive;
  private final Intake intake;
  private final CompletionLook completionLook;
  private final UploadMapper uploads;
  private final Definitions definitions;
  private final Clock clock;

  public Uploads(
      Archive archive,
      Intake intake,
      CompletionLook completionLook,
      UploadMapper uploads,
      Definitions definitions,
      Clock clock) {
    this.archive = archive;
    this.intake = intake;
    this.completionLook = completionLook;
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
    Archive.Original original = archive.keep(content);
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
    JobDefinition job = definitions.job(upload.job);
    Path file = archive.path(upload.archivedAs);
    try {
      Optional<MendedFile> mended = MendedFile.of(file);
      if (mended.isPresent()) {
        return completionLook.of(job, mended.get(), after, size);
      }
    } catch (UnreadableFile e) {
      return Glance.refused(String.valueOf(e.getMessage()));
    }
    Optional<String> scope = Optional.empty();
    Optional<LocalDate> asOf = Optional.empty();
    String problem = null;
    try {
      Claims claims = new Claims(definitions, job, List.of(upload.fileName), file);
      asOf = Optional.of(claims.asOf(Optional.ofNullable(upload.asOf), today));
      scope = Optional.of(claims.scope(Optional.ofNullable(upload.scope)));
    } catch (UnreadableFile e) {
      problem = e.getMessage();
    }
    GlancePage page = new GlancePage(after, size);
    FileReport report = null;
    try (RowSource rows =
        Readers.of(definitions.mappingOf(job), definitions)
            .open(file, asOf.map(LocalDate::toString).orElse(""))) {
      rows.forEachRemaining(page::pass);
      report = rows.report();
    } catch (UnreadableFile e) {
      problem = e.getMessage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.glance(scope, asOf, Optional.ofNullable(report), problem);
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
            Optional.ofNullable(draft.asOf), Optional.ofNullable(draft.scope), today);
    try (InputStream content = Files.newInputStream(archive.path(draft.archivedAs))) {
      Arriving file = new Arriving(draft.fileName, "", content, List.of());
      // One: an archive of several cannot be looked at, and is refused before.
      Received received = intake.receive(definitions, job, said, file).get(0);
      int settled = uploads.settle(draft.id, UploadRow.State.SUBMITTED, received.delivery().id);
      return settled == 0 ? Optional.empty() : Optional.of(received);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing will be done with it. */
  public void withdraw(UploadRow draft) {
    uploads.settle(draft.id, UploadRow.State.WITHDRAWN, null);
  }
}
