package org.sunbridge.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A second feed of deaths, which has no authority over them. */
public final class FuneralHomes {

  private FuneralHomes() {}

  /** Adds the job to some definitions. */
  public static DefinitionsCopy joining(DefinitionsCopy definitions) throws IOException {
    Path jobs = definitions.folder().resolve("jobs");
    Files.writeString(
        jobs.resolve("funeral-homes.yaml"),
        Files.readString(jobs.resolve("deaths.yaml"))
            .replace("job: deaths", "job: funeral-homes")
            .replace("include: \"deaths", "include: \"funeral-homes"));
    return definitions;
  }
}
