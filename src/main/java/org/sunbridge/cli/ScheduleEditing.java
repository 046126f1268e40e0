package org.sunbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.Loaded;
import org.sunbridge.definition.Violation;
import org.sunbridge.run.DefinitionVersions;
import org.sunbridge.web.SchedulingActions.Edited;
import org.sunbridge.web.SchedulingActions.Stored;

/** Writes a schedule's file, if the whole set passes {@code check} and nobody else wrote it. */
final class ScheduleEditing {

  private final Path folder;
  private final DefinitionVersions versions;

  ScheduleEditing(Path folder, DefinitionVersions versions) {
    this.folder = folder;
    this.versions = versions;
  }

  /** The file as it is now; an empty text when there is none. */
  Stored stored(String name) {
    Path file = file(name);
    try {
      return marked(
          Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param before the mark of the text that the editor began with
   * @param keep false only to check
   */
  synchronized Edited edit(String name, String before, String after, boolean keep) {
    Stored now = stored(name);
    if (!now.mark().equals(before)) {
      return new Edited(Edited.Outcome.CONFLICT, now, List.of(), "");
    }
    Loaded stored = new DefinitionLoader().load(folder);
    SortedMap<String, String> texts = new TreeMap<>();
    if (stored.violations().isEmpty()) {
      texts.putAll(stored.definitions().texts());
    } else {
      return refused(now, stored.violations());
    }
    texts.put("schedules/" + name + ".yaml", after);
    Loaded loaded = new DefinitionLoader().load(texts);
    if (!loaded.violations().isEmpty()) {
      return refused(now, loaded.violations());
    }
    Definitions definitions = loaded.definitions();
    if (!keep) {
      return new Edited(Edited.Outcome.VALID, now, List.of(), definitions.version());
    }
    versions.keep(definitions);
    write(file(name), after);
    return new Edited(Edited.Outcome.WRITTEN, stored(name), List.of(), definitions.version());
  }

  private static Edited refused(Stored now, List<Violation> violations) {
    return new Edited(
        Edited.Outcome.INVALID, now, violations.stream().map(String::valueOf).toList(), "");
  }

  private static Stored marked(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new Stored(text, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Path file(String name) {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not a schedule's name: " + name);
    }
    return folder.resolve("schedules").resolve(name + ".yaml");
  }

  /** Whole or not at all. */
  private static void write(Path file, String text) {
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.writeString(
          beside,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the schedule could not be written", e);
    }
  }
}
