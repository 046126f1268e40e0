package org.sunbridge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.PullDefinition;
import org.sunbridge.definition.PullDefinition.Unpack;
import org.sunbridge.mapping.UnreadableFile;

/**
 * Opens zip archives that hold deliveries. Members go straight into the archive of originals, under
 * the hash of their content: whatever path a member claims, nothing is written there.
 */
final class ZipArchives {

  private static final int DEEPEST = 3;

  /** What a member must end in, where the job names none. */
  private static final Set<String> ENDINGS =
      Set.of("csv", "tsv", "txt", "tab", "dat", "xlsx", "xlsm", "xls", "et", "zip");

  private final Archive archive;
  private final Secrets secrets;

  ZipArchives(Archive archive, Secrets secrets) {
    this.archive = archive;
    this.secrets = secrets;
  }

  /**
   * @param path as the archive writes it, with slashes
   */
  record Member(String path, Archive.Original original) {}

  /**
   * The members that hold data; empty when the file is no archive of files (a workbook is none).
   *
   * @param typed the password that whoever hands it in has typed; else the job's is taken
   * @throws UnreadableFile when it is one that cannot be opened, or not safely
   */
  Optional<List<Member>> members(
      JobDefinition job, String fileName, Path file, Optional<String> typed) {
    try {
      Packing packing = Packing.of(file, fileName);
      if (packing == Packing.NONE) {
        return Optional.empty();
      }
      if (packing != Packing.ZIP) {
        throw ZipProblem.OTHER_ARCHIVE.error();
      }
      Unpack unpack =
          job.pull().map(PullDefinition::unpack).orElseGet(() -> new Unpack("*", Optional.empty()));
      List<Member> members = new ArrayList<>();
      Supplier<String> password =
          () ->
              typed
                  .or(() -> unpack.password().map(secrets::text))
                  .orElseThrow(ZipProblem.PASSWORD_NEEDED::error);
      Opening opening = new Opening(FileName.glob(unpack.include()), password);
      open(file, "", 1, opening, new Allowance(Files.size(file)), members);
      if (members.isEmpty()) {
        throw ZipProblem.NO_MEMBERS.error();
      }
      return Optional.of(members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is looked for in an archive, and what opens it. */
  private record Opening(Predicate<String> wanted, Supplier<String> password) {}

  private void open(
      Path file, String within, int depth, Opening opening, Allowance allowance, List<Member> into)
      throws IOException {
    if (depth > DEEPEST) {
      throw ZipProblem.TOO_DEEP.error();
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Allowance.directoryIsSmall(file);
      for (FileHeader header : zip.getFileHeaders()) {
        String path = within + ZipNames.of(header);
        if (header.isDirectory() || !isData(path, opening.wanted())) {
          continue;
        }
        allowance.member();
        Archive.Original original = keep(zip, header, opening, allowance);
        Path kept = archive.path(original.name());
        if (Packing.of(kept, path) == Packing.ZIP) {
          open(kept, path + "!/", depth + 1, opening, allowance, into);
        } else {
          into.add(new Member(path, original));
        }
      }
    } catch (ZipException e) {
      throw ZipProblem.of(e).error();
    }
  }

  private static boolean isData(String path, Predicate<String> wanted) {
    String name = FileName.last(path);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !path.startsWith("__MACOSX/")
        && !FileName.unfinished().test(name)
        && ENDINGS.contains(ending)
        && (ending.equals("zip") || wanted.test(name));
  }

  private Archive.Original keep(
      ZipFile zip, FileHeader header, Opening opening, Allowance allowance) throws IOException {
    if (header.isEncrypted()) {
      zip.setPassword(opening.password().get().toCharArray());
    }
    try (InputStream content = zip.getInputStream(header)) {
      return archive.keep(allowance.counted(content));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ZipException broken) {
        throw broken;
      }
      // A damaged member breaks off in many ways; a disk that is full is no fault of the file's.
      if (e.getCause() instanceof java.io.EOFException) {
        throw ZipProblem.BROKEN.error();
      }
      throw e;
    }
  }
}
