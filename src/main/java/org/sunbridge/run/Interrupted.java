package org.sunbridge.run;

/**
 * This process was told to stop, or has lost its lock. It then writes no ends any more, since
 * somebody else may be working on the same run; whoever holds the lock next finds it interrupted.
 */
final class Interrupted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private Interrupted() {
    super("运行被中断，由下一个进程接着做。The run is interrupted; the next process goes on with it.");
  }

  /**
   * @throws Interrupted when this thread is
   */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Interrupted();
    }
  }
}
