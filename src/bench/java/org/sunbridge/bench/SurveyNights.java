package org.sunbridge.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The survey's files, night by night from 0. */
final class SurveyNights {

  private final Path folder;

  /** Writes them, so that nobody's time is spent on it. */
  SurveyNights(InventedPeople people, Path folder, int nights) throws IOException {
    this.folder = folder;
    for (int night = 0; night < nights; night++) {
      people.writeSurvey(file(night), night);
    }
  }

  Path file(int night) {
    return folder.resolve("household-survey-" + InventedPeople.STREET + "-" + night + ".csv");
  }
}
