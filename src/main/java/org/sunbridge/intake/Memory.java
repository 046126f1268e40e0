package org.sunbridge.intake;

/**
 * Which files of an endpoint were received before, where they stay after it. Files are told by
 * place, name, size and time; what their content is worth, {@link Intake} decides.
 */
public interface Memory {

  boolean knows(String job, byte[] file);

  void remember(String job, byte[] file);

  /**
   * Every file that lies there was asked for: one that has not been for long is gone, and may be
   * forgotten. Should it come back, its content tells what it is.
   */
  void lookedThrough(String job);
}
