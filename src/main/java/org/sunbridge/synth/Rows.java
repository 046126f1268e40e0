package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.sunbridge.domain.Category;
import org.sunbridge.domain.Grade;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Sex;
import org.sunbridge.domain.Yuan;

/** How each sender writes down what it knows. */
final class Rows {

  static final String VALID = "有效";
  static final String VISITED = "入户";

  private static final List<String> CATEGORIES = List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重");
  private static final List<String> GRADES = List.of("一级", "二级", "三级", "四级");

  private Rows() {}

  static Row registry(Resident of) {
    Resident.Certificate certificate = of.certificate();
    return Row.of(
        Feed.REGISTRY,
        certificate.number(),
        of.identity().name(),
        of.identity().sex() == Sex.MALE ? "男" : "女",
        of.identity().id().value(),
        text(certificate.category()),
        text(certificate.grade()),
        certificate.issuedOn().toString(),
        certificate.expiresOn().toString(),
        VALID,
        "",
        of.home().street().code(),
        of.home().street().title(),
        of.home().phone(),
        of.home().address());
  }

  static Row survey(Resident of, String outcome, LocalDate visitedOn) {
    return Row.of(
        Feed.SURVEY,
        of.certificate().number(),
        of.identity().name(),
        of.home().street().title(),
        of.home().phone(),
        of.home().address(),
        outcome,
        visitedOn.toString());
  }

  static Row death(Resident.Identity of, LocalDate diedOn) {
    return Row.of(Feed.DEATHS, of.name(), of.id().value(), diedOn.toString(), "嘉定公安分局");
  }

  static Row move(Resident.Identity of, String kind, LocalDate movedOn, String from, String to) {
    return Row.of(Feed.MOVES, of.name(), of.id().value(), kind, movedOn.toString(), from, to);
  }

  static Row membership(Resident.Identity of, MembershipKind kind, YearMonth since) {
    return Row.of(Feed.LOW_INCOME, of.name(), of.id().value(), text(kind), since.toString());
  }

  static Row payment(Resident of, Benefit benefit, YearMonth month, Yuan amount) {
    return Row.of(
        Feed.LEDGER,
        month.toString(),
        benefit.title(),
        of.identity().name(),
        of.identity().id().value(),
        of.certificate().number(),
        amount.toString(),
        of.home().street().title());
  }

  static String text(Category category) {
    return CATEGORIES.get(category.ordinal());
  }

  static String text(Grade grade) {
    return GRADES.get(grade.ordinal());
  }

  static String text(MembershipKind kind) {
    return switch (kind) {
      case MINIMUM_LIVING -> "低保";
      case LOW_INCOME -> "低收入";
      case DESTITUTE -> "特困";
    };
  }
}
