package org.sunbridge.conclude;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.domain.RecordKind;

/**
 * What follows from a person's statements.
 *
 * @param entry the register's entry; empty while the register does not know the person
 * @param findings that should exist
 * @param open identities about which nothing can be said because a feed is missing; exits among
 *     them wait for a delivery that is held, and stay as they are
 * @param doneByPayer benefits that the newest ledger does not pay: their exits are done
 * @param holdAgain those of them for which nothing that ended is known any more: an exit of theirs
 *     that somebody decided has lost its ground
 * @param ledger every fen of each ledger explained
 * @param suspended kinds of snapshot whose silence about the person does not count, because they
 *     may not be complete or are late
 */
public record Conclusion(
    Optional<RegisterEntry> entry,
    List<Found> findings,
    Set<String> open,
    Set<String> doneByPayer,
    Set<String> holdAgain,
    List<LedgerLine> ledger,
    Set<RecordKind> suspended) {

  public Conclusion {
    findings = List.copyOf(findings);
    open = Set.copyOf(open);
    doneByPayer = Set.copyOf(doneByPayer);
    holdAgain = Set.copyOf(holdAgain);
    ledger = List.copyOf(ledger);
    suspended = Set.copyOf(suspended);
  }
}
