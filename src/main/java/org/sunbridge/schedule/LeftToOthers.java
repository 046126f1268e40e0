package org.sunbridge.schedule;

/** This process cannot do what it claimed; another may be able to. */
public final class LeftToOthers extends RuntimeException {

  private static final long serialVersionUID = 1;

  public LeftToOthers(String why, Throwable cause) {
    super(why, cause);
  }
}
