package org.sunbridge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every original, unchanged and written once, under the hash of its content: the same file twice is
 * one file. Names in here tell nothing about people. Thread-safe.
 */
public final class Archive {

  /** Between a file being made and being locked; far more than that takes. */
  private static final Duration A_MOMENT = Duration.ofMinutes(5);

  private static final Duration A_DAY = Duration.ofDays(1);

  /** How an original is named while it is being removed. */
  private static final String GOING = ".going";

  /** The hash of its content in hexadecimal. */
  private static final Pattern KEPT = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  /**
   * @param folder made when missing
   */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /**
   * An original.
   *
   * @param name relative to the archive's folder
   */
  public record Original(String name, byte[] sha256, long bytes) {}

  /**
   * Keeps a copy; on return it is on the disk.
   *
   * @throws UncheckedIOException when reading or writing fails; nothing is kept then
   */
  public Original keep(InputStream content) {
    try {
      Files.createDirectories(folder);
      Path arriving = Files.createTempFile(folder, "arriving-", ".part");
      // Locked as long as somebody writes it: what a killed process leaves is not.
      try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
        channel.lock();
        MessageDigest digest = Checksum.Algorithm.SHA256.digest();
        long bytes;
        try (DigestInputStream in = new DigestInputStream(content, digest)) {
          OutputStream out = Channels.newOutputStream(channel);
          bytes = in.transferTo(out);
        }
        byte[] hash = digest.digest();
        String hex = HexFormat.of().formatHex(hash);
        String name = hex.substring(0, 2) + "/" + hex;
        settle(arriving, channel, folder.resolve(name));
        return new Original(name, hash, bytes);
      } finally {
        Files.deleteIfExists(arriving);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file could not be archived", e);
    }
  }

  private static void settle(Path arriving, FileChannel channel, Path kept) throws IOException {
    if (isRenewed(kept)) {
      return;
    }
    channel.force(true);
    Files.createDirectories(kept.getParent());
    Files.move(arriving, kept, StandardCopyOption.ATOMIC_MOVE);
    if (!kept.toFile().setReadOnly()) {
      throw new IOException("an archived file could not be made read-only");
    }
    // The name itself must survive a power cut, too.
    try (FileChannel parent = FileChannel.open(kept.getParent(), StandardOpenOption.READ)) {
      parent.force(true);
    }
  }

  /** What comes again is young again: whoever removes what is old looks at the time. */
  private static boolean isRenewed(Path kept) throws IOException {
    try {
      Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
      // Only what is still in its place now was young when it was taken aside.
      return Files.exists(kept);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Where an original lies. */
  public Path path(String name) {
    return folder.resolve(name);
  }

  /**
   * Removes what killed processes were still receiving; the files themselves are at their place.
   *
   * @return how many
   */
  public int sweep(Clock clock) {
    int swept = 0;
    if (!Files.isDirectory(folder)) {
      return swept;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "arriving-*.part")) {
      for (Path part : parts) {
        if (isAbandoned(part, clock) && Files.deleteIfExists(part)) {
          swept++;
        }
      }
      finishRemoving();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive could not be swept", e);
    }
    return swept;
  }

  /** The names of originals that last came between two moments. */
  List<String> between(Instant from, Instant to) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (Stream<Path> all = Files.find(folder, 2, (path, file) -> isKept(path, file, from, to))) {
      all.forEach(path -> names.add(folder.relativize(path).toString().replace('\\', '/')));
    } catch (IOException e) {
      throw new UncheckedIOException("the archive could not be looked through", e);
    }
    return names;
  }

  private static boolean isKept(Path path, BasicFileAttributes file, Instant from, Instant to) {
    Instant came = file.lastModifiedTime().toInstant();
    return file.isRegularFile()
        && KEPT.matcher(path.toFile().getName()).matches()
        && came.isAfter(from)
        && came.isBefore(to);
  }

  private void finishRemoving() throws IOException {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      for (Path aside : all.filter(path -> path.toString().endsWith(GOING)).toList()) {
        isGone(aside);
      }
    }
  }

  private static boolean isAbandoned(Path part, Clock clock) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      boolean isOld =
          Files.getLastModifiedTime(part).toInstant().isBefore(clock.instant().minus(A_MOMENT));
      return isOld && channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This very process is writing it.
      return false;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Removes an original, unless it came again in the last day: what it is then needed for may not
   * be known yet. It is taken aside first, so that whoever receives it at this moment either makes
   * it young before, or finds it gone and keeps the own copy.
   *
   * @return whether it is gone
   */
  boolean remove(String name) {
    Path kept = folder.resolve(name);
    Path aside = kept.resolveSibling(kept.toFile().getName() + GOING);
    try {
      if (isYoung(kept)) {
        return false;
      }
      Files.move(kept, aside, StandardCopyOption.ATOMIC_MOVE);
      return isGone(aside);
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("an original could not be removed", e);
    }
  }

  private static boolean isGone(Path aside) throws IOException {
    if (isYoung(aside)) {
      String name = aside.toFile().getName();
      Path kept = aside.resolveSibling(name.substring(0, name.length() - GOING.length()));
      Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE);
      return false;
    }
    Files.delete(aside);
    return true;
  }

  private static boolean isYoung(Path kept) throws IOException {
    return Files.getLastModifiedTime(kept).toInstant().isAfter(Instant.now().minus(A_DAY));
  }
}
