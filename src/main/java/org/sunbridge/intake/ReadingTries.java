package org.sunbridge.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.ReadingTryMapper;

/**
 * Remembers which file is being read, so that one whose reading ends the process (out of memory, a
 * crash of the JVM) does not do so every night: after a few such ends it is not read any more,
 * until somebody says so. Thread-safe.
 */
public final class ReadingTries {

  /** A power cut may hit a file once, and by chance twice. */
  static final int ENOUGH = 3;

  /** What a file is read for; each is tried by itself. */
  public enum Stage {
    /** For the members of an archive. */
    OPEN,
    /** For its scope and day. */
    CLAIM,
    COMPARE,
    /** For what releasing it would do. */
    REHEARSE
  }

  private final ReadingTryMapper mapper;
  private final Clock clock;

  public ReadingTries(ReadingTryMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Reads a file, outside of any transaction. An end of the process that the file has nothing to do
   * with counts as well; nobody can tell.
   *
   * @param contentHash SHA-256 of the file
   * @throws UnreadableFile instead of reading what ended the process too often, or what needs more
   *     memory than there is
   */
  public <T> T read(Stage stage, String job, byte[] contentHash, Supplier<T> reading) {
    if (mapper.tries(stage.name(), job, contentHash) >= ENOUGH) {
      throw setAside();
    }
    mapper.begin(stage.name(), job, contentHash, LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
    try {
      return reading.get();
    } catch (VirtualMachineError e) {
      throw tooMuch(e);
    } finally {
      mapper.end(stage.name(), job, contentHash);
    }
  }

  /** Whether a file is not read any more. */
  public boolean isSetAside(String job, byte[] contentHash) {
    return mapper.mostTries(job, contentHash) >= ENOUGH;
  }

  /** Somebody wants a file that was set aside tried again: once. */
  public void allowOnce(String job, byte[] contentHash) {
    mapper.limitTries(job, contentHash, ENOUGH - 1);
  }

  private static UnreadableFile setAside() {
    return new UnreadableFile(
        "READING_INTERRUPTED",
        ("程序在读这个文件时已经 %1$d 次中途停止，不再自动读它，原件仍在存档里。请检查文件是否正常、服务器内存是否够用，"
                + "然后重新运行（再试一次），或作废后请对方重新导出。"
                + "The program ended %1$d times while it read this file, which is set aside: look at the"
                + " file and at the server's memory, then restart the run (one more try), or discard it"
                + " and ask for a new export. (READING_INTERRUPTED)")
            .formatted(ENOUGH));
  }

  /**
   * For what the JVM survives.
   *
   * @param error such as a stack overflow
   */
  public static UnreadableFile tooMuch(VirtualMachineError error) {
    return new UnreadableFile(
        "READING_TOO_MUCH",
        "读这个文件超出了程序的能力（内存或嵌套层数），没有采用。请检查文件是否正常，可以拆成几个小文件后报送。"
            + "Reading this file takes more memory than there is: look at it, or split it."
            + " (READING_TOO_MUCH)",
        error);
  }
}
