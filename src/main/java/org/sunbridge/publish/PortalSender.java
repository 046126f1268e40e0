package org.sunbridge.publish;

import java.time.Clock;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Drains the outbox into a portal: at least once, under an id that the portal recognises. Any
 * number of senders may work at once, in any number of processes. Thread-safe.
 */
public final class PortalSender {

  private final Claims claims;
  private final ResultsCall call;
  private final SendPolicy policy;
  private final Clock clock;
  private final Pause pause;

  public PortalSender(
      OutboxMapper mapper, PlatformTransactionManager manager, SendPolicy policy, Clock clock) {
    this(mapper, manager, policy, clock, Pause.SLEEPING);
  }

  PortalSender(
      OutboxMapper mapper,
      PlatformTransactionManager manager,
      SendPolicy policy,
      Clock clock,
      Pause pause) {
    this.claims = new Claims(mapper, manager, policy.lease(), clock);
    this.call = new ResultsCall(new PortalCall(policy.timeout(), clock), clock);
    this.policy = policy;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Sends what is due of an item, again where it makes sense, until nothing is due or the portal
   * cannot be used for now. Must not be called within a transaction. What did not get through stays
   * in the outbox; an interrupt ends it and stays set.
   */
  public SendReport drain(PortalEndpoint endpoint, String item) {
    return new Drain(new Drain.Tools(claims, call, policy, clock, pause), endpoint, item).run();
  }
}
