package org.sunbridge.definition;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All definitions of an installation, checked against each other.
 *
 * @param version a hash over all texts: the same files have the same version everywhere
 * @param texts the files' texts by their names relative to the root, for keeping versions
 */
public record Definitions(
    District district,
    Map<String, JobDefinition> jobs,
    Map<String, MappingDefinition> mappings,
    Map<String, CodeList> codes,
    Map<String, PolicyDefinition> policies,
    Map<String, TargetDefinition> targets,
    Map<String, ScheduleDefinition> schedules,
    Measures measures,
    AlertRules alerts,
    String version,
    SortedMap<String, String> texts) {

  public Definitions {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Definitions that were not read from files. */
  public Definitions(
      District district,
      Map<String, JobDefinition> jobs,
      Map<String, MappingDefinition> mappings,
      Map<String, CodeList> codes,
      Map<String, PolicyDefinition> policies,
      Map<String, TargetDefinition> targets,
      Map<String, ScheduleDefinition> schedules,
      String version) {
    this(
        district,
        jobs,
        mappings,
        codes,
        policies,
        targets,
        schedules,
        Measures.NONE,
        AlertRules.NONE,
        version,
        new TreeMap<>());
  }

  /**
   * A hash over what decides how rows are read and what is concluded of people. When it is done,
   * what is told of it and what is counted may change without reading or concluding anything anew.
   */
  public String rules() {
    return texts.isEmpty() ? version : TextsVersion.ofRules(texts);
  }

  /**
   * @throws UnknownDefinition naming what exists
   */
  public JobDefinition job(String name) {
    JobDefinition job = jobs.get(name);
    if (job == null) {
      throw new UnknownDefinition("job", name, jobs.keySet());
    }
    return job;
  }

  /** The mapping a job reads its files with. */
  public MappingDefinition mappingOf(JobDefinition job) {
    return mapping(job.mapping());
  }

  /**
   * @throws UnknownDefinition naming what exists
   */
  public MappingDefinition mapping(String name) {
    MappingDefinition mapping = mappings.get(name);
    if (mapping == null) {
      throw new UnknownDefinition("mapping", name, mappings.keySet());
    }
    return mapping;
  }

  /**
   * @throws UnknownDefinition naming what exists
   */
  public ScheduleDefinition schedule(String name) {
    ScheduleDefinition schedule = schedules.get(name);
    if (schedule == null) {
      throw new UnknownDefinition("schedule", name, schedules.keySet());
    }
    return schedule;
  }
}
