package org.sunbridge.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sunbridge.definition.PullDefinition;

/**
 * Which of the names at a job's place are deliveries, and which of these may be taken by what their
 * names say; what may not is told.
 */
final class FolderNames {

  private final PullDefinition pull;
  private final Predicate<String> wanted;
  private final Predicate<String> unfinished;
  private final List<String> waiting;

  /**
   * @param waiting is told what is not taken, a sentence each
   */
  FolderNames(PullDefinition pull, List<String> waiting) {
    this.pull = pull;
    this.waiting = waiting;
    this.wanted = FileName.glob(pull.include());
    this.unfinished =
        pull.exclude()
            .map(FileName::glob)
            .map(given -> FileName.unfinished().or(given))
            .orElseGet(FileName::unfinished);
  }

  boolean isDelivery(String name) {
    return wanted.test(name) && !unfinished.test(name) && !ChecksumFiles.isOne(name);
  }

  /** Whoever moves such a file away might move it anywhere. */
  boolean isOneName(String name) {
    boolean one = FileName.last(name).equals(name);
    if (!one) {
      waiting.add(FileName.shown(name) + " 的文件名里有斜杠，不取，请改名 (its name holds a slash: rename it)");
    }
    return one;
  }

  boolean isMarked(String name, Set<String> names) {
    Optional<String> marker = pull.finished().marker().map(form -> marker(form, name));
    if (marker.isPresent() && !names.contains(marker.get())) {
      waiting.add(
          FileName.shown(name)
              + " 还没有标记文件 "
              + FileName.shown(marker.get())
              + "，下次再取 (its marker is not there yet)");
    }
    return marker.isEmpty() || names.contains(marker.get());
  }

  Set<String> markers(Set<String> names) {
    Set<String> markers = new HashSet<>();
    for (String name : names) {
      pull.finished().marker().ifPresent(form -> markers.add(marker(form, name)));
    }
    return markers;
  }

  private static String marker(String form, String name) {
    int dot = name.lastIndexOf('.');
    return form.replace("${file:name.noext}", dot < 0 ? name : name.substring(0, dot))
        .replace("${file:name}", name);
  }
}
