package org.sunbridge.intake;

/**
 * Which files of an endpoint were received before, where they stay after it. Files are told by
 * place, name, size and time; what their content is worth, {@link Intake} decides.
 */
public interface Memory {

  boolean knows(String job, byte[] file);

  void remember(String job, byte[] file);
}
