package org.sunbridge.conclude;

import java.time.YearMonth;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;

/**
 * One part of what the ledger of a month paid a person, beside what it is held against.
 *
 * @param month of the ledger, whatever month its rows are for
 * @param paidFen what the ledger paid under this part
 * @param otherFen what was due, or what the ledger before paid, under this part
 */
public record LedgerLine(
    String benefit,
    YearMonth month,
    LedgerAccount account,
    LedgerPart part,
    long paidFen,
    long otherFen) {}
