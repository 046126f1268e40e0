package org.sunbridge.publish.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How the portal is told to misbehave; each order wears off after its number of calls. */
final class Moods {

  private int busyCalls;
  private Reply busy = Reply.busy(503, 1);
  private int droppedAnswers;
  private int slowCalls;
  private Duration delay = Duration.ZERO;
  private final Map<String, Rejection> rejections = new HashMap<>();

  /** What a result that is to be rejected is told. */
  record Rejection(String code, String message) {}

  synchronized void answerBusy(int calls, int status, int retryAfterSeconds) {
    busyCalls = calls;
    busy = Reply.busy(status, retryAfterSeconds);
  }

  synchronized void dropAnswers(int calls) {
    droppedAnswers = calls;
  }

  synchronized void beSlow(int calls, Duration by) {
    slowCalls = calls;
    delay = by;
  }

  synchronized void reject(String idOrResult, String code, String message) {
    rejections.put(idOrResult, new Rejection(code, message));
  }

  synchronized void behave() {
    busyCalls = 0;
    droppedAnswers = 0;
    slowCalls = 0;
    rejections.clear();
  }

  synchronized Optional<Reply> busy() {
    if (busyCalls == 0) {
      return Optional.empty();
    }
    busyCalls--;
    return Optional.of(busy);
  }

  synchronized boolean dropsThisAnswer() {
    if (droppedAnswers == 0) {
      return false;
    }
    droppedAnswers--;
    return true;
  }

  synchronized Duration delay() {
    if (slowCalls == 0) {
      return Duration.ZERO;
    }
    slowCalls--;
    return delay;
  }

  synchronized Optional<Rejection> rejectionOf(HeldResult result) {
    Rejection byId = rejections.get(result.id());
    return Optional.ofNullable(byId == null ? rejections.get(result.result()) : byId);
  }
}
