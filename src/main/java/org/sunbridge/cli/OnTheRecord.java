package org.sunbridge.cli;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.access.Account;
import org.sunbridge.access.Audit;

/**
 * Does something and writes it into the audit: both, or neither, wherever the process is killed.
 */
final class OnTheRecord {

  private final Audit audit;
  private final TransactionTemplate one;

  /**
   * @param transactions of the database in which it is done and in which the audit is kept
   */
  OnTheRecord(Audit audit, PlatformTransactionManager transactions) {
    this.audit = audit;
    this.one = new TransactionTemplate(transactions);
  }

  /** A line of the audit; the reason is the one that was given. */
  record Line(Account account, Audit.Action action, String subject, Acting acting) {}

  <T> T done(Line line, Supplier<T> deed) {
    return Objects.requireNonNull(
        one.execute(
            status -> {
              T done = deed.get();
              audit.record(
                  line.account().name(), line.action(), line.subject(), line.acting().reason);
              return done;
            }));
  }
}
