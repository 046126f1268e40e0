package org.sunbridge.operation;

import org.sunbridge.domain.LedgerPart;
import org.sunbridge.domain.Yuan;

/**
 * What one part of an account comes to.
 *
 * @param street nine digits; empty for all streets together, and where nobody knows it
 * @param people who have a line under the part
 * @param paidFen what the ledger paid under it
 * @param otherFen what was due, or what the ledger before paid, under it
 */
public record LedgerSum(
    String benefit, String street, LedgerPart part, long people, long paidFen, long otherFen) {

  public long differenceFen() {
    return paidFen - otherFen;
  }

  public Yuan paid() {
    return new Yuan(paidFen);
  }

  public Yuan other() {
    return new Yuan(otherFen);
  }

  public Yuan difference() {
    return new Yuan(differenceFen());
  }
}
