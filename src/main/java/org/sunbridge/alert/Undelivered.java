package org.sunbridge.alert;

/** A message did not get through; it is kept and tried again. */
final class Undelivered extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * @param why without addresses, secrets or the message itself
   */
  Undelivered(String why) {
    super(why);
  }

  Undelivered(String why, Throwable cause) {
    super(why, cause);
  }
}
