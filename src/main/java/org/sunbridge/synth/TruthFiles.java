package org.sunbridge.synth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What should be found, what should be turned back, and why; written beside the nights. */
final class TruthFiles {

  private static final Comparator<Finding> BY_COLUMNS =
      Comparator.comparing(finding -> String.join("\u0000", finding.cells()));

  private final Map<Night, List<Finding>> findings = new EnumMap<>(Night.class);
  private final Map<Night, List<FeedFiles.Place>> rejects = new EnumMap<>(Night.class);
  private final List<List<String>> stories = new ArrayList<>();

  void tell(Story story, Tale tale) {
    stories.add(List.of(String.valueOf(stories.size()), tale.number(), story.name()));
    for (Night night : Night.values()) {
      findings(night).addAll(tale.findings(night));
    }
  }

  void turnBack(Night night, FeedFiles.Place place) {
    rejects(night).add(place);
  }

  List<Finding> findings(Night night) {
    return findings.computeIfAbsent(night, any -> new ArrayList<>());
  }

  List<FeedFiles.Place> rejects(Night night) {
    return rejects.computeIfAbsent(night, any -> new ArrayList<>());
  }

  void write(Path dir) throws IOException {
    for (Night night : Night.values()) {
      write(
          dir.resolve("truth-" + night.number() + ".csv"),
          Finding.COLUMNS,
          findings(night).stream().sorted(BY_COLUMNS).map(Finding::cells).toList());
      write(
          dir.resolve("rejects-" + night.number() + ".csv"),
          List.of("file", "line"),
          rejects(night).stream()
              .sorted(
                  Comparator.comparing(FeedFiles.Place::file).thenComparing(FeedFiles.Place::line))
              .map(place -> List.of(place.file(), String.valueOf(place.line())))
              .toList());
    }
    write(dir.resolve("stories.csv"), List.of("person", "certificate_no", "story"), stories);
  }

  private static void write(Path path, List<String> header, List<List<String>> rows)
      throws IOException {
    try (CsvFile file = CsvFile.utf8(path, header)) {
      for (List<String> row : rows) {
        file.add(row);
      }
    }
  }
}
