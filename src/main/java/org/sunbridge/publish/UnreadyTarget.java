package org.sunbridge.publish;

/** A target cannot be called until its settings are completed. */
public final class UnreadyTarget extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadyTarget(String target, String english, String chinese) {
    super("目标 " + target + "：" + chinese + "。Target " + target + ": " + english + ".");
  }
}
