package org.sunbridge.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of the server's log, for a message. */
final class LogTail {

  private static final int LINES = 15;
  private static final long BYTES = 64 * 1024;

  private LogTail() {}

  /** The last lines after the given place; empty when there are none. */
  static String of(Path log, long from) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (var channel = Files.newByteChannel(log)) {
      channel.position(Math.max(from, channel.size() - BYTES));
      byte[] bytes = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
  }
}
