package org.sunbridge.publish.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets calls in whose key, time, signature and nonce are right. */
final class Gate {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final String appKey;
  private final String secret;
  private final Clock clock;

  /** Nonces with the moment from which their timestamp would be refused anyway, oldest first. */
  private final Map<String, Instant> nonces = new LinkedHashMap<>();

  Gate(String appKey, String secret, Clock clock) {
    this.appKey = appKey;
    this.secret = secret;
    this.clock = clock;
  }

  /** Why a call is not let in, or empty. */
  synchronized Optional<Reply> refusal(Request request) {
    Request.Signed signed = request.signed();
    if (!signed.appKey().equals(appKey)) {
      return Optional.of(Reply.refusal(401, "unknown X-App-Key"));
    }
    if (!signed.timestamp().matches("[0-9]{1,15}")) {
      return Optional.of(Reply.refusal(401, "X-Timestamp must be milliseconds since 1970"));
    }
    Instant sent = Instant.ofEpochMilli(Long.parseLong(signed.timestamp()));
    if (Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
      return Optional.of(Reply.refusal(401, "X-Timestamp is more than 5 minutes off"));
    }
    if (!signed.nonce().matches("[\\x21-\\x7e]{1,64}")) {
      return Optional.of(Reply.refusal(401, "X-Nonce must be 1 to 64 visible characters"));
    }
    if (!request.signature().matches(secret, signed.signature())) {
      return Optional.of(Reply.refusal(401, "X-Signature does not match"));
    }
    return isNew(signed.nonce(), sent)
        ? Optional.empty()
        : Optional.of(Reply.refusal(409, "X-Nonce was used before"));
  }

  /** Asked last: only who knows the secret can use a nonce up. */
  private boolean isNew(String nonce, Instant sent) {
    nonces.values().removeIf(end -> end.isBefore(clock.instant()));
    return nonces.putIfAbsent(nonce, sent.plus(TOLERANCE)) == null;
  }
}
