package org.sunbridge.publish.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file with one accepted result a line, written before the call is answered. */
final class Journal {

  private final Path file;

  Journal(Path file) {
    this.file = file;
  }

  /**
   * What was accepted before. A last line without an end was being written when the process died;
   * nobody was told of it, so it is cut off.
   */
  List<HeldResult> read() {
    if (Files.notExists(file)) {
      return List.of();
    }
    try {
      String text = Files.readString(file);
      int end = text.lastIndexOf('\n') + 1;
      if (end < text.length()) {
        Files.writeString(file, text.substring(0, end));
      }
      List<HeldResult> results = new ArrayList<>();
      for (String line : text.substring(0, end).lines().toList()) {
        results.add(Reply.JSON.readValue(line, HeldResult.class));
      }
      return results;
    } catch (JsonProcessingException e) {
      // Without its cause, which quotes the line.
      throw new IllegalStateException(
          file + " is not a journal of the portal simulator; move it away to begin anew");
    } catch (IOException e) {
      throw new UncheckedIOException("the portal simulator cannot read " + file, e);
    }
  }

  void append(List<HeldResult> results) {
    try {
      StringBuilder lines = new StringBuilder();
      for (HeldResult result : results) {
        lines.append(Reply.JSON.writeValueAsString(result)).append('\n');
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, lines, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the portal simulator cannot write " + file, e);
    }
  }

  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the portal simulator cannot delete " + file, e);
    }
  }
}
