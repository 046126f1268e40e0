package org.sunbridge.web;

import java.time.Instant;
import org.sunbridge.domain.Refused;

/** Where no machinery stands behind the pages. */
final class NoSwitches implements Switches {

  @Override
  public void stop(long run, String account, String reason) {
    throw nothing();
  }

  @Override
  public void abandon(long run, String account, String reason) {
    throw nothing();
  }

  @Override
  public long rerun(long run, String account, String reason) {
    throw nothing();
  }

  @Override
  public void pauseFeed(String job, String account, String reason) {
    throw nothing();
  }

  @Override
  public void resumeFeed(String job, String account, String reason) {
    throw nothing();
  }

  @Override
  public void holdPushes(String account, String reason) {
    throw nothing();
  }

  @Override
  public void resumePushes(String account, String reason) {
    throw nothing();
  }

  @Override
  public void acknowledge(long alert, String account, String reason) {
    throw nothing();
  }

  @Override
  public void silence(String rule, String subject, Instant until, String account, String reason) {
    throw nothing();
  }

  @Override
  public void liftSilence(long silence, String account, String reason) {
    throw nothing();
  }

  private static Refused nothing() {
    return new Refused("这里没有可以开关的。There is nothing to switch here.");
  }
}
