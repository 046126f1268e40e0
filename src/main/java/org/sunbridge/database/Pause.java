package org.sunbridge.database;

/** A moment between two looks at something another process does. */
final class Pause {

  private Pause() {}

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable(Sentences.interrupted(), e);
    }
  }
}
