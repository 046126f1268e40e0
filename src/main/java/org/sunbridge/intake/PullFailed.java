package org.sunbridge.intake;

/**
 * A job's endpoint could not be reached, or a file there could not be received; try again later.
 */
public final class PullFailed extends RuntimeException {

  public PullFailed(String job, Exception cause) {
    super("作业 " + job + " 取不到文件 (files cannot be fetched): " + cause.getMessage(), cause);
  }
}
