package org.sunbridge.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;
import org.sunbridge.domain.Yuan;

/**
 * One benefit of a ledger month held against what was due, or against the ledger before. The parts
 * add up to the difference, to the fen.
 *
 * @param before month of the ledger before; empty against what was due
 * @param paidFen what the ledger paid, counted from its rows
 * @param otherFen what was due, or what the ledger before paid
 * @param parts in the order of {@link LedgerPart}
 */
public record LedgerBalance(
    String benefit,
    String month,
    LedgerAccount account,
    String before,
    long paidFen,
    long otherFen,
    List<LedgerSum> parts) {

  public LedgerBalance {
    parts = List.copyOf(parts);
  }

  /**
   * What the parts leave unexplained goes under {@link LedgerPart#UNKNOWN}: rows whose people are
   * not concluded yet.
   */
  static LedgerBalance of(
      String benefit,
      String month,
      LedgerAccount account,
      String before,
      long paidFen,
      long otherFen,
      List<LedgerSum> found) {
    long explained = found.stream().mapToLong(LedgerSum::differenceFen).sum();
    long rest = paidFen - otherFen - explained;
    List<LedgerSum> parts = new ArrayList<>(found);
    if (rest != 0) {
      LedgerSum unknown =
          found.stream()
              .filter(sum -> sum.part() == LedgerPart.UNKNOWN)
              .findFirst()
              .orElse(new LedgerSum(benefit, "", LedgerPart.UNKNOWN, 0, 0, 0));
      parts.remove(unknown);
      parts.add(
          new LedgerSum(
              benefit,
              "",
              LedgerPart.UNKNOWN,
              unknown.people(),
              unknown.paidFen() + rest,
              unknown.otherFen()));
    }
    parts.sort(Comparator.comparing(LedgerSum::part));
    return new LedgerBalance(benefit, month, account, before, paidFen, otherFen, parts);
  }

  public Yuan paid() {
    return new Yuan(paidFen);
  }

  public Yuan other() {
    return new Yuan(otherFen);
  }

  public Yuan difference() {
    return new Yuan(paidFen - otherFen);
  }

  /** The parts that make a difference. */
  public List<LedgerSum> differing() {
    return parts.stream().filter(sum -> sum.differenceFen() != 0).toList();
  }

  /** Who was paid, or should have been, without any difference. */
  public long peopleMatched() {
    return parts.stream()
        .filter(sum -> sum.part() == LedgerPart.MATCHED)
        .mapToLong(LedgerSum::people)
        .sum();
  }
}
