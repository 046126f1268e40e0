package org.sunbridge.mapping;

/** A file of which not one row can be read: the sentence says why and what its sender can do. */
public final class UnreadableFile extends RuntimeException {

  private final String code;

  public UnreadableFile(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public UnreadableFile(String code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  /** Stable: the name of a {@link FileProblem}. */
  public String code() {
    return code;
  }
}
