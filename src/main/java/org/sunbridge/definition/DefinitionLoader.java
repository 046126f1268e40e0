package org.sunbridge.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sunbridge.definition.YamlValue.Scalar;

/**
 * Reads the definitions of an installation and checks all of them against each other. Strict: what
 * it does not know is an error. Needs neither Spring nor a database. Thread-safe.
 */
public final class DefinitionLoader {

  /**
   * Loads {@code jobs/}, {@code mappings/} and {@code schedules/}.
   *
   * @param root the folder that holds them
   * @return the definitions, or everything that is wrong with them
   * @throws java.io.UncheckedIOException when a file or folder cannot be read
   */
  public Loaded load(Path root) {
    Problems problems = new Problems();
    return checked(DefinitionFiles.under(root, problems), problems);
  }

  /**
   * Loads definitions that were kept as texts, such as an earlier version.
   *
   * @param texts by file, relative to the root, as {@link Definitions#texts} has them
   * @return the definitions, or everything that is wrong with them
   */
  public Loaded load(SortedMap<String, String> texts) {
    Problems problems = new Problems();
    return checked(DefinitionFiles.in(texts, problems), problems);
  }

  private static Loaded checked(DefinitionFiles files, Problems problems) {
    Definitions definitions = read(files, problems);
    return problems.isEmpty()
        ? new Loaded.Accepted(definitions)
        : new Loaded.Refused(problems.inOrder());
  }

  private static Definitions read(DefinitionFiles files, Problems problems) {
    Map<String, CodeList> codes =
        all(files, DefinitionKind.CODES, new CodeListReader(problems)::read);
    Map<String, MappingDefinition> mappings =
        all(files, DefinitionKind.MAPPING, new MappingReader(problems, codes)::read);
    Map<String, TargetDefinition> targets =
        all(files, DefinitionKind.TARGET, new TargetReader(problems)::read);
    Map<String, JobDefinition> jobs =
        all(files, DefinitionKind.JOB, new JobReader(problems, mappings, codes)::read);
    checkTargets(files, problems);
    Map<String, PolicyDefinition> policies =
        all(files, DefinitionKind.POLICY, new PolicyReader(problems, circumstances(jobs))::read);
    List<String> jobNames = files.namesOf(DefinitionKind.JOB);
    Map<String, ScheduleDefinition> schedules = schedules(files, problems, jobs);
    Map<String, District> districts =
        all(
            files,
            DefinitionKind.DISTRICT,
            new DistrictReader(problems, jobNames, jobs.values(), mappings.values())::read);
    District district = districts.get(DefinitionKind.DISTRICT_FILE);
    if (district == null) {
      problems.add(
          new Place("jobs/district.yaml", 1, 1),
          "the file is missing",
          "say which district this is: district: \"310114\"");
      district = new District("", "", Map.of());
    }
    Map<String, Measures> measures =
        all(
            files,
            DefinitionKind.INDICATORS,
            new MeasuresReader(problems, jobs, mappings, policies.keySet())::read);
    List<String> told = new ArrayList<>(jobNames);
    told.addAll(files.namesOf(DefinitionKind.SCHEDULE));
    Map<String, AlertRules> alerts =
        all(files, DefinitionKind.ALERTS, new AlertReader(problems, told)::read);
    return new Definitions(
        district,
        jobs,
        mappings,
        codes,
        policies,
        targets,
        schedules,
        measures.getOrDefault(DefinitionKind.INDICATORS_FILE, Measures.NONE),
        alerts.getOrDefault(DefinitionKind.ALERTS_FILE, AlertRules.NONE),
        TextsVersion.of(files.texts()),
        files.texts());
  }

  private static Map<String, ScheduleDefinition> schedules(
      DefinitionFiles files, Problems problems, Map<String, JobDefinition> jobs) {
    new ScheduleCircles(files.of(DefinitionKind.SCHEDULE)).report(problems);
    boolean payOutKnown =
        files.of(DefinitionKind.DISTRICT).stream()
            .anyMatch(district -> district.block().block("payOut").isPresent());
    return all(
        files,
        DefinitionKind.SCHEDULE,
        new ScheduleReader(
                problems,
                files.namesOf(DefinitionKind.JOB),
                jobs,
                files.namesOf(DefinitionKind.SCHEDULE),
                payOutKnown)
            ::read);
  }

  /** What policies may ask for: whatever some feed can say to be in force. */
  private static Set<String> circumstances(Map<String, JobDefinition> jobs) {
    return jobs.values().stream()
        .flatMap(job -> job.circumstance().stream())
        .flatMap(circumstance -> circumstance.names().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> Map<String, T> all(
      DefinitionFiles files, DefinitionKind kind, Function<DefinitionFile, T> read) {
    Map<String, T> definitions = new LinkedHashMap<>();
    for (DefinitionFile file : files.of(kind)) {
      definitions.put(file.name(), read.apply(file));
    }
    return Collections.unmodifiableMap(definitions);
  }

  private static void checkTargets(DefinitionFiles files, Problems problems) {
    List<String> targets = files.namesOf(DefinitionKind.TARGET);
    for (DefinitionFile job : files.of(DefinitionKind.JOB)) {
      for (Scalar name : job.block().scalars("publish")) {
        if (!targets.contains(name.text())) {
          problems.unknown(name.place(), "target", name.text(), targets);
        }
      }
    }
  }
}
