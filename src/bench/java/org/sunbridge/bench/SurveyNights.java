package org.sunbridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The survey's files, night by night, written when they are first asked for. */
final class SurveyNights {

  private final InventedPeople people;
  private final Path folder;

  SurveyNights(InventedPeople people, Path folder) {
    this.people = people;
    this.folder = folder;
  }

  /**
   * @param night from 0
   */
  Path file(int night) {
    Path file = folder.resolve("household-survey-" + InventedPeople.STREET + "-" + night + ".csv");
    if (!Files.exists(file)) {
      try {
        people.writeSurvey(file, night);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file;
  }
}
