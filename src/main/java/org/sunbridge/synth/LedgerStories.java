package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.synth.Benefit.LIVING;
import static org.sunbridge.synth.Benefit.NURSING;
import static org.sunbridge.synth.Months.NOVEMBER;
import static org.sunbridge.synth.Months.OCTOBER;
import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.util.List;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.Grade;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Yuan;

/** What the payer does otherwise than the policy says. */
final class LedgerStories {

  private static final String NOT_ENTITLED = "NOT_ENTITLED";
  private static final Yuan TWICE = Yuan.of("900.00");

  /** The rate of 低保 before 2025-07, still in somebody's spreadsheet. */
  private static final Yuan OLD_RATE = Yuan.of("410.00");

  private static final Yuan SHORTFALL = Yuan.of("40.00");

  private LedgerStories() {}

  static List<Story> all() {
    return List.of(
        Story.of("never_entitled", 7, LedgerStories::neverEntitled)
            .happeningTo(resident -> !resident.isNursed())
            .inExample(),
        Story.of("unpaid_nursing", 30, LedgerStories::unpaidNursing)
            .happeningTo(Resident::isNursed)
            .inExample(),
        Story.of("unpaid_living", 24, LedgerStories::unpaidLiving)
            .happeningTo(Resident::isMember)
            .inExample(),
        Story.of("stopped_wrongly", 9, LedgerStories::stoppedWrongly)
            .happeningTo(Resident::isPaid)
            .inExample(),
        Story.of("paid_twice", 5, LedgerStories::paidTwice)
            .happeningTo(LedgerStories::isPoorest)
            .inExample(),
        Story.of("paid_too_much", 6, LedgerStories::paidTooMuch)
            .happeningTo(LedgerStories::isPoorest)
            .inExample(),
        Story.of("nursed_too_well", 4, LedgerStories::nursedTooWell)
            .happeningTo(
                resident -> resident.isNursed() && resident.certificate().grade() != Grade.ONE),
        Story.of("paid_too_little", 14, LedgerStories::paidTooLittle)
            .happeningTo(LedgerStories::isPoorest)
            .inExample(),
        Story.of("backpaid_nov", 8, LedgerStories::paidLate).happeningTo(Resident::isPaid),
        Story.of("topped_up_nov", 4, LedgerStories::toppedUp).happeningTo(LedgerStories::isPoorest),
        Story.of("ledger_other_name", 3, LedgerStories::otherName).happeningTo(Resident::isPaid),
        Story.of("ledger_other_number", 3, LedgerStories::otherNumber)
            .happeningTo(Resident::isPaid));
  }

  /** Paid 450.00 by either kind's rate, so that every ceiling is the same. */
  private static boolean isPoorest(Resident resident) {
    return resident.isOn(MembershipKind.MINIMUM_LIVING);
  }

  private static void neverEntitled(Tale tale, LocalDate day) {
    Yuan paid = Benefit.NURSING_OTHERS;
    tale.pay(FIRST, NURSING, paid);
    tale.pay(SECOND, NURSING, paid);
    tale.both()
        .exit(NURSING.code(), NOT_ENTITLED, NOVEMBER, PROPOSED)
        .overpaid(NURSING, NOT_ENTITLED, OCTOBER, paid, Yuan.ZERO);
    tale.second().overpaid(NURSING, NOT_ENTITLED, NOVEMBER, paid, Yuan.ZERO);
  }

  private static void unpaidNursing(Tale tale, LocalDate day) {
    neverPaid(tale, NURSING);
  }

  private static void unpaidLiving(Tale tale, LocalDate day) {
    neverPaid(tale, LIVING);
  }

  private static void neverPaid(Tale tale, Benefit benefit) {
    Yuan due = tale.resident().subsidies().getOrDefault(benefit, Yuan.ZERO);
    tale.unpaid(FIRST, benefit);
    tale.unpaid(SECOND, benefit);
    tale.both().unpaid(benefit, "ENTITLED", OCTOBER, Yuan.ZERO, due);
    tale.second().unpaid(benefit, "ENTITLED", NOVEMBER, Yuan.ZERO, due);
  }

  private static void stoppedWrongly(Tale tale, LocalDate day) {
    tale.unpaid(SECOND);
    tale.second().unpaidSubsidies(NOVEMBER);
  }

  private static void paidTwice(Tale tale, LocalDate day) {
    tale.pay(FIRST, LIVING, Benefit.LIVING_MINIMUM);
    tale.pay(SECOND, LIVING, Benefit.LIVING_MINIMUM);
    tale.both().duplicatePayment("SAME", LIVING, OCTOBER);
    tale.second().duplicatePayment("SAME", LIVING, NOVEMBER);
    aboveTheRate(tale, LIVING, TWICE, Benefit.LIVING_MINIMUM);
  }

  private static void paidTooMuch(Tale tale, LocalDate day) {
    payInstead(tale, LIVING, TWICE);
    aboveTheRate(tale, LIVING, TWICE, Benefit.LIVING_MINIMUM);
  }

  private static void nursedTooWell(Tale tale, LocalDate day) {
    payInstead(tale, NURSING, Benefit.NURSING_GRADE_1);
    aboveTheRate(tale, NURSING, Benefit.NURSING_GRADE_1, Benefit.NURSING_OTHERS);
  }

  private static void aboveTheRate(Tale tale, Benefit benefit, Yuan paid, Yuan ceiling) {
    tale.both().overpaid(benefit, "RATE", OCTOBER, paid, ceiling);
    tale.second().overpaid(benefit, "RATE", NOVEMBER, paid, ceiling);
  }

  private static void paidTooLittle(Tale tale, LocalDate day) {
    payInstead(tale, LIVING, OLD_RATE);
    tale.both().unpaid(LIVING, "RATE", OCTOBER, OLD_RATE, Benefit.LIVING_MINIMUM);
    tale.second().unpaid(LIVING, "RATE", NOVEMBER, OLD_RATE, Benefit.LIVING_MINIMUM);
  }

  private static void payInstead(Tale tale, Benefit benefit, Yuan amount) {
    for (Night night : Night.values()) {
      tale.unpaid(night, benefit);
      tale.pay(night, benefit, amount);
    }
  }

  /** October's money comes with November's ledger and closes what was found. */
  private static void paidLate(Tale tale, LocalDate day) {
    tale.rows(FIRST, Feed.LEDGER).forEach(row -> tale.add(SECOND, row));
    tale.unpaid(FIRST);
    tale.first().unpaidSubsidies(OCTOBER);
  }

  private static void toppedUp(Tale tale, LocalDate day) {
    tale.unpaid(FIRST, LIVING);
    tale.pay(FIRST, LIVING, OLD_RATE);
    tale.add(SECOND, Rows.payment(tale.resident(), LIVING, OCTOBER, SHORTFALL));
    tale.first().unpaid(LIVING, "RATE", OCTOBER, OLD_RATE, Benefit.LIVING_MINIMUM);
  }

  private static void otherName(Tale tale, LocalDate day) {
    String other = Names.misheard(tale.identity()).name();
    tale.rewrite(FIRST, Feed.LEDGER, row -> row.with("姓名", other));
    tale.rewrite(SECOND, Feed.LEDGER, row -> row.with("姓名", other));
    tale.both().conflict(Feed.LEDGER, "name", tale.identity().name(), other);
  }

  private static void otherNumber(Tale tale, LocalDate day) {
    String other = Certificates.withOtherGrade(new CertificateNumber(tale.number()));
    tale.rewrite(FIRST, Feed.LEDGER, row -> row.with("残疾人证号", other));
    tale.rewrite(SECOND, Feed.LEDGER, row -> row.with("残疾人证号", other));
    tale.both().conflict(Feed.LEDGER, "certificateNo", tale.number(), other);
  }
}
