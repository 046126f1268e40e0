package org.sunbridge.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;

/**
 * What a file would be known by, were it received: for whoever asks what would follow.
 *
 * @param scope empty for the whole district
 */
public record Claimed(String scope, LocalDate asOf) {

  /**
   * @param name the file's name as its sender gave it
   * @throws org.sunbridge.mapping.UnreadableFile when its scope or day cannot be found
   */
  public static Claimed of(
      Definitions definitions, JobDefinition job, Intake.Statement said, String name, Path file) {
    Claims claims = new Claims(definitions, job, said.shape(), List.of(name), file);
    return new Claimed(claims.scope(said.scope()), claims.asOf(said.asOf(), said.businessDate()));
  }
}
