package org.sunbridge.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file, held by this process until closed; the operating system lets it go when the
 * process ends, however it ends.
 *
 * <p>The system counts locks by process: two locks on one file within one process, or closing one
 * of two, would undo both. So a process takes each of these files once; {@link EmbeddedServer} sees
 * to that.
 */
final class FolderLock implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 50;
  private static final long SAY_SO_AFTER_MILLIS = 2_000;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock exclusive(Path file, Consumer<String> progress) throws IOException {
    return take(file, false, progress);
  }

  static FolderLock shared(Path file, Consumer<String> progress) throws IOException {
    return take(file, true, progress);
  }

  /** Empty when anybody else holds it. */
  static Optional<FolderLock> exclusiveIfFree(Path file) throws IOException {
    return Optional.ofNullable(attempt(file, false));
  }

  private static FolderLock take(Path file, boolean shared, Consumer<String> progress)
      throws IOException {
    long since = System.nanoTime();
    boolean said = false;
    while (true) {
      FolderLock lock = attempt(file, shared);
      if (lock != null) {
        return lock;
      }
      if (!said && (System.nanoTime() - since) / 1_000_000 > SAY_SO_AFTER_MILLIS) {
        progress.accept(Sentences.waiting(file));
        said = true;
      }
      Pause.millis(PATIENCE_MILLIS);
    }
  }

  private static @Nullable FolderLock attempt(Path file, boolean shared) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      if (lock != null) {
        return new FolderLock(channel);
      }
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return null;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
