package org.sunbridge.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.OriginalMapper;

/**
 * Whether this process's archive is the one that all processes on the database share: what one of
 * them fetched lies nowhere else. A folder that is not mounted, or a wrong one, is an archive too,
 * an empty one; so the right one is told by a mark, an empty file whose name the database knows. A
 * folder that was copied with its mark is told by what has come since. Thread-safe.
 */
public final class SharedArchive {

  private static final Logger LOG = LoggerFactory.getLogger(SharedArchive.class);

  private static final Pattern MARK = Pattern.compile("sunbridge-[0-9a-f-]{36}");

  private final Archive archive;
  private final OriginalMapper originals;
  private final Clock clock;
  private volatile boolean wasInReach = true;

  public SharedArchive(Archive archive, OriginalMapper originals, Clock clock) {
    this.archive = archive;
    this.originals = originals;
    this.clock = clock;
  }

  /** Whether it can be worked with just now. What has changed is in the log. */
  public boolean isInReach() {
    Optional<ArchiveFault> fault = fault();
    if (fault.isPresent() && wasInReach) {
      LOG.error("{}", fault.get().sentence());
    } else if (fault.isEmpty() && !wasInReach) {
      LOG.info("the shared archive is within reach again");
    }
    wasInReach = fault.isEmpty();
    return wasInReach;
  }

  /** What is wrong with it just now; empty when it can be worked with. */
  public Optional<ArchiveFault> fault() {
    Path folder = archive.path("");
    if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
      return Optional.of(readOnly(folder));
    }
    try {
      return fault(folder);
    } catch (UncheckedIOException e) {
      LOG.warn("the archive's mark cannot be seen to", e);
      return Optional.of(readOnly(folder));
    }
  }

  private ArchiveFault readOnly(Path folder) {
    return new ArchiveFault(ArchiveFault.Kind.READ_ONLY, folder, originals.mark().orElse(""));
  }

  private Optional<ArchiveFault> fault(Path folder) {
    List<DeliveryRow> newest = originals.newest();
    String name = originals.mark().orElseGet(() -> settled(folder, newest.isEmpty()));
    Path mark = folder.resolve(name);
    // Nothing has come yet: a folder that was marked before its volume was mounted holds nobody up.
    if (!Files.exists(mark) && (newest.isEmpty() || newest.stream().anyMatch(this::isHere))) {
      make(mark);
    }
    if (!Files.exists(mark)) {
      return Optional.of(new ArchiveFault(ArchiveFault.Kind.NOT_MARKED, folder, name));
    }
    long since = mark.toFile().lastModified();
    List<DeliveryRow> later = newest.stream().filter(d -> millis(d.receivedAt) > since).toList();
    return later.isEmpty() || later.stream().anyMatch(this::isHere)
        ? Optional.empty()
        : Optional.of(new ArchiveFault(ArchiveFault.Kind.LACKS_NEWEST, folder, name));
  }

  /**
   * The archive, for whoever puts something into it or works with what lies there.
   *
   * @throws ArchiveOutOfReach when it is not the shared one, or cannot be written
   */
  public Archive inReach() {
    fault()
        .ifPresent(
            fault -> {
              throw new ArchiveOutOfReach(fault);
            });
    return archive;
  }

  /** The first process decides; a folder that lacks what came before is not the one. */
  private String settled(Path folder, boolean isFirst) {
    Optional<String> there = markIn(folder);
    String name = there.orElseGet(() -> "sunbridge-" + UUID.randomUUID());
    if (there.isEmpty() && isFirst) {
      // Before the database knows it: whoever reads its name there finds it.
      make(folder.resolve(name));
    }
    originals.setMark(name, LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
    return originals.mark().orElse(name);
  }

  private static Optional<String> markIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.toFile().getName())
          .filter(name -> MARK.matcher(name).matches())
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive could not be looked through", e);
    }
  }

  private static void make(Path mark) {
    try {
      Files.createDirectories(mark.getParent());
      Files.createFile(mark);
    } catch (FileAlreadyExistsException e) {
      LOG.debug("another process has just marked the archive");
    } catch (IOException e) {
      throw new UncheckedIOException("the archive could not be marked", e);
    }
  }

  private boolean isHere(DeliveryRow delivery) {
    return Files.exists(archive.path(delivery.archivedAs));
  }

  private static long millis(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
