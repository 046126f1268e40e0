package org.sunbridge.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.domain.RowReference;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.Overlay;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.TableReader;
import org.sunbridge.mapping.TableSource;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.MemberRow;
import org.sunbridge.registry.UploadRow;

/** Shows what would become of a file that was handed in, with what was mended on the page. */
public final class UploadLook {

  private final Archive archive;
  private final CompletionLook completionLook;
  private final TypedRowStore typedRows;
  private final Definitions definitions;

  public UploadLook(
      Archive archive,
      CompletionLook completionLook,
      TypedRowStore typedRows,
      Definitions definitions) {
    this.archive = archive;
    this.completionLook = completionLook;
    this.typedRows = typedRows;
    this.definitions = definitions;
  }

  Glance of(UploadRow upload, GlancePage page, LocalDate today) {
    return of(upload, List.of(upload.fileName), typedRows.of(upload), page, today);
  }

  /** One file of an archive that was handed in: how many rows it has, and not the rows. */
  Glance of(UploadRow archived, MemberRow member, LocalDate today) {
    UploadRow upload = new UploadRow();
    upload.job = archived.job;
    upload.archivedAs = member.archivedAs;
    upload.scope = archived.scope;
    upload.asOf = archived.asOf;
    List<String> names = List.of(FileName.last(member.path), archived.fileName);
    return of(upload, names, new TypedRows(new TreeMap<>()), new GlancePage(0, 0), today);
  }

  private Glance of(
      UploadRow upload, List<String> names, TypedRows typed, GlancePage page, LocalDate today) {
    JobDefinition job = definitions.job(upload.job);
    try {
      Optional<MendedFile> list = MendedFile.of(archive.path(upload.archivedAs));
      if (list.isPresent()) {
        return completionLook.of(job, list.get(), typed, page);
      }
    } catch (UnreadableFile e) {
      return Glance.refused(String.valueOf(e.getMessage()));
    }
    page.typed(typed.cells().size());
    return ofData(upload, names, typed, page, today);
  }

  private Glance ofData(
      UploadRow upload, List<String> names, TypedRows typed, GlancePage page, LocalDate today) {
    JobDefinition job = definitions.job(upload.job);
    Path file = archive.path(upload.archivedAs);
    SaidShape shape = SaidShape.parse(upload.shape);
    Optional<String> scope = Optional.empty();
    Optional<LocalDate> asOf = Optional.empty();
    String problem = null;
    try {
      Claims claims = new Claims(definitions, job, shape, names, file);
      asOf = Optional.of(claims.asOf(Optional.ofNullable(upload.asOf), today));
      scope = Optional.of(claims.scope(Optional.ofNullable(upload.scope)));
    } catch (UnreadableFile e) {
      problem = e.getMessage();
    }
    try (RowSource source =
        Readers.of(shape.over(definitions.mappingOf(job)), definitions)
            .open(file, asOf.map(LocalDate::toString).orElse(""))) {
      RowSource rows = typed.isEmpty() ? source : over(upload, source, typed);
      rows.forEachRemaining(page::pass);
      page.end(rows.report());
    } catch (UnreadableFile e) {
      problem = e.getMessage();
      unmapped(file, shape).ifPresent(page::unmapped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.glance(scope, asOf, problem);
  }

  /** It has no number yet that its rows could be referred to by. */
  private static RowSource over(UploadRow upload, RowSource source, TypedRows typed) {
    String content = upload.archivedAs.substring(upload.archivedAs.lastIndexOf('/') + 1);
    MendedFile file =
        typed.over(source.report().columns(), line -> RowReference.of(0, line, content));
    return new Overlay(source, file, Map.of(0L, content), Reject.class::isInstance);
  }

  private static Optional<FileReport> unmapped(Path file, SaidShape shape) {
    try (TableSource table = new TableReader(shape.over(FileShape.FOUND)).open(file)) {
      return Optional.of(table.report());
    } catch (UnreadableFile none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
