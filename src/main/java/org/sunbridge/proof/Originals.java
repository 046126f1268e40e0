package org.sunbridge.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.sunbridge.intake.Archive;
import org.sunbridge.registry.DeliveryRow;

/** The archived originals, each held to the fingerprint that was taken when it came in. */
final class Originals {

  private static final int BUFFER = 1 << 16;

  private final Archive archive;

  Originals(Archive archive) {
    this.archive = archive;
  }

  /** Whether an original is what was received. */
  enum Condition {
    UNCHANGED,
    /** The file's content has another fingerprint. */
    ALTERED,
    /** Removed when its time was over, or lost. */
    MISSING
  }

  Path path(DeliveryRow delivery) {
    return archive.path(delivery.archivedAs);
  }

  Condition condition(DeliveryRow delivery) {
    Path file = path(delivery);
    if (!Files.isRegularFile(file)) {
      return Condition.MISSING;
    }
    return Arrays.equals(sha256(file), delivery.contentHash)
        ? Condition.UNCHANGED
        : Condition.ALTERED;
  }

  private static byte[] sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
