package org.sunbridge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Every original, unchanged and written once, under the hash of its content: the same file twice is
 * one file. Names in here tell nothing about people. Thread-safe.
 */
public final class Archive {

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
      try {
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(content, digest)) {
          Files.copy(in, arriving, StandardCopyOption.REPLACE_EXISTING);
        }
        byte[] hash = digest.digest();
        String hex = HexFormat.of().formatHex(hash);
        String name = hex.substring(0, 2) + "/" + hex;
        long bytes = Files.size(arriving);
        settle(arriving, folder.resolve(name));
        return new Original(name, hash, bytes);
      } finally {
        Files.deleteIfExists(arriving);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file could not be archived", e);
    }
  }

  private static void settle(Path arriving, Path kept) throws IOException {
    if (Files.exists(kept)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.createDirectories(kept.getParent());
    Files.move(arriving, kept, StandardCopyOption.ATOMIC_MOVE);
    if (!kept.toFile().setReadOnly()) {
      throw new IOException("an archived file could not be made read-only");
    }
  }

  /** Where an original lies. */
  public Path path(String name) {
    return folder.resolve(name);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
