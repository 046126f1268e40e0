package org.sunbridge.definition;

import java.util.Map;

/** All definitions of an installation, checked against each other. */
public record Definitions(
    District district,
    Map<String, JobDefinition> jobs,
    Map<String, MappingDefinition> mappings,
    Map<String, CodeList> codes,
    Map<String, PolicyDefinition> policies,
    Map<String, TargetDefinition> targets,
    Map<String, ScheduleDefinition> schedules,
    String version) {

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
    MappingDefinition mapping = mappings.get(job.mapping());
    if (mapping == null) {
      throw new UnknownDefinition("mapping", job.mapping(), mappings.keySet());
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
