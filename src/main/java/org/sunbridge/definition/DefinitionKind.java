package org.sunbridge.definition;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of definition files, each with its home and its shape. */
enum DefinitionKind {
  CODES("codes", "mappings/codes", CodeListReader.SHAPE),
  MAPPING("mapping", "mappings", MappingReader.SHAPE),
  TARGET("target", "jobs/targets", TargetReader.SHAPE),
  JOB("job", "jobs", JobReader.SHAPE),
  POLICY("policy", "jobs/policies", PolicyReader.SHAPE),
  SCHEDULE("schedule", "schedules", ScheduleReader.SHAPE),
  INDICATORS("indicators", "jobs", MeasuresReader.SHAPE),
  ALERTS("alerts", "jobs", AlertReader.SHAPE),
  DISTRICT("district", "jobs", DistrictReader.SHAPE);

  /** The one file that lives among the jobs without being one. */
  static final String DISTRICT_FILE = "district";

  /** Likewise: what is counted about people. */
  static final String INDICATORS_FILE = "indicators";

  /** Likewise: what is told to people who are not looking. */
  static final String ALERTS_FILE = "alerts";

  /** Folders that hold files of other kinds than definitions. */
  private static final List<String> OTHER_FOLDERS = List.of("schedules/holidays");

  private final String key;
  private final String home;
  private final Shape.Keys shape;

  DefinitionKind(String key, String home, Shape.Keys shape) {
    this.key = key;
    this.home = home;
    this.shape = shape;
  }

  /** The key that names the definition in its file; also the kind's name in messages. */
  String key() {
    return key;
  }

  /** The folder of its files, relative to the root. */
  String home() {
    return home;
  }

  Shape.Keys shape() {
    return shape;
  }

  static List<String> homes() {
    return Arrays.stream(values()).map(DefinitionKind::home).distinct().sorted().toList();
  }

  static boolean isKnownFolder(String folder) {
    return homes().contains(folder) || OTHER_FOLDERS.contains(folder);
  }

  /**
   * Whether a file has a part in how rows are read or what follows from them.
   *
   * @param file its name relative to the root
   */
  static boolean isRule(String file) {
    Path path = Path.of(file);
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String folder = path.getParent() == null ? "" : path.getParent().toString().replace('\\', '/');
    return of(folder, dot < 0 ? name : name.substring(0, dot))
        .filter(kind -> kind != SCHEDULE && kind != INDICATORS && kind != ALERTS)
        .isPresent();
  }

  static Optional<DefinitionKind> of(String folder, String stem) {
    if (folder.equals(DISTRICT.home) && stem.equals(DISTRICT_FILE)) {
      return Optional.of(DISTRICT);
    }
    if (folder.equals(INDICATORS.home) && stem.equals(INDICATORS_FILE)) {
      return Optional.of(INDICATORS);
    }
    if (folder.equals(ALERTS.home) && stem.equals(ALERTS_FILE)) {
      return Optional.of(ALERTS);
    }
    return Arrays.stream(values()).filter(k -> k.home.equals(folder)).findFirst();
  }
}
