package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.choice;
import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sunbridge.definition.PolicyDefinition.Due;
import org.sunbridge.definition.PolicyDefinition.Version;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code jobs/policies/*.yaml}. */
final class PolicyReader {

  /** Reasons for which an entitlement can end. */
  static final List<String> REASONS =
      List.of(
          "DECEASED",
          "MOVED_OUT",
          "CERTIFICATE_EXPIRED",
          "CERTIFICATE_FROZEN",
          "CERTIFICATE_CANCELLED",
          "GRADE_CHANGED",
          "LOW_INCOME_LOST",
          "NOT_ENTITLED",
          "CONFLICTING_BENEFIT",
          "SENTENCED");

  private static final Map<Fact, List<String>> USUAL_ENDS =
      Map.of(
          Fact.CERTIFICATE_VALID,
          List.of("CERTIFICATE_EXPIRED", "CERTIFICATE_FROZEN", "CERTIFICATE_CANCELLED"),
          Fact.CERTIFICATE_ATTRIBUTES,
          List.of("GRADE_CHANGED"),
          Fact.MEMBERSHIP,
          List.of("LOW_INCOME_LOST"),
          Fact.CIRCUMSTANCES,
          List.of("CONFLICTING_BENEFIT"));

  private static final Shape.Keys VERSION =
      keys(
          required("from", Shape.MONTH, "起始月份 The month from which it applies"),
          optional(
              "announced",
              Shape.text(
                  "a day such as 2025-08-07", "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"),
              "印发日期，晚于起始月份时写 The day of issue, where later than the first month"),
          optional("basis", Shape.TEXT, "依据文件 The document it rests on"),
          required(
              "conditions",
              new Shape.Named(Shape.FIELD, Shape.TEXT, 1),
              "条件（CEL），某日须全部成立 Conditions in CEL; all must hold on a day"),
          required(
              "amount",
              Shape.text("an amount, or CEL that gives one", "(?s).*\\S.*"),
              "每月金额（元，CEL） Yuan a month, in CEL"),
          optional(
              "ends",
              new Shape.Named(Shape.FIELD, oneOrMore(Shape.TEXT), 0),
              "条件不再成立时的原因 By condition, the reasons of its end"),
          optional(
              "due",
              choice(Due.class),
              "first-day 月初符合才应发（默认）；any-day 当月符合即应发 When a month is owed"),
          optional(
              "backPay",
              new Shape.Numeric(0, 120, true),
              "换证前中断的月份最多补发几个月，默认 0 Months before a renewal that may be paid"));

  static final Shape.Keys SHAPE =
      keys(
          required("policy", Shape.NAME, "补贴名称，与文件名相同 The benefit, as the file's name"),
          optional("title", Shape.TEXT, "中文名称 Title shown to people"),
          required("versions", new Shape.Many(VERSION, 1, false), "各版本，从旧到新 Oldest first"));

  private final Problems problems;
  private final ScalarChecks checks;
  private final Set<String> circumstances;

  /**
   * @param circumstances every name some feed can say to be in force
   */
  PolicyReader(Problems problems, Set<String> circumstances) {
    this.problems = problems;
    this.checks = new ScalarChecks(problems);
    this.circumstances = circumstances;
  }

  PolicyDefinition read(DefinitionFile file) {
    List<Version> versions = new ArrayList<>();
    for (Block block : file.block().blocks("versions")) {
      Version version = version(block);
      if (!versions.isEmpty()
          && !version.from().isAfter(versions.get(versions.size() - 1).from())) {
        problems.add(
            block.scalar("from").map(Scalar::place).orElse(block.place()),
            "version " + version.from() + " does not follow the one before it",
            "oldest first, each month once");
      }
      versions.add(version);
    }
    return new PolicyDefinition(file.name(), file.block().text("title", file.name()), versions);
  }

  private Version version(Block block) {
    Map<String, String> conditions = new LinkedHashMap<>();
    Map<String, List<String>> ends = new LinkedHashMap<>();
    for (Entry entry : block.entries("conditions")) {
      Optional<Scalar> cel = Block.asScalar(entry.value());
      String name = entry.key().text();
      conditions.put(name, cel.map(Scalar::text).orElse(""));
      cel.flatMap(
              c ->
                  checks.expression(
                      c, text -> PolicyExpression.condition(text).askingOnlyFor(circumstances)))
          .ifPresent(condition -> ends.put(name, usualEnds(condition.uses())));
    }
    for (Entry entry : block.entries("ends")) {
      if (!conditions.containsKey(entry.key().text())) {
        problems.unknown(entry.key().place(), "condition", entry.key().text(), conditions.keySet());
      }
      List<Scalar> reasons = Block.scalarsOf(entry.value());
      reasons.stream()
          .filter(reason -> !REASONS.contains(reason.text()))
          .forEach(r -> problems.unknown(r.place(), "reason", r.text(), REASONS));
      ends.put(entry.key().text(), reasons.stream().map(Scalar::text).toList());
    }
    block.scalar("amount").ifPresent(this::amount);
    return new Version(
        block
            .text("from")
            .filter(m -> Shape.MONTH.form().matcher(m).matches())
            .map(YearMonth::parse)
            .orElse(YearMonth.of(1970, 1)),
        announced(block),
        block.text("basis", ""),
        conditions,
        block.text("amount", ""),
        ends,
        block.choice("due", Due.class, Due.FIRST_DAY),
        (int) block.number("backPay"));
  }

  private Optional<LocalDate> announced(Block block) {
    Optional<Scalar> day = block.scalar("announced");
    try {
      return day.map(Scalar::text).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      problems.add(day.orElseThrow().place(), "there is no such day", "write it as 2025-08-07");
      return Optional.empty();
    }
  }

  private static List<String> usualEnds(Set<Fact> facts) {
    return facts.stream()
        .sorted()
        .flatMap(f -> USUAL_ENDS.getOrDefault(f, List.of()).stream())
        .toList();
  }

  /** There are few enough circumstances to try the amount on all of them. */
  private void amount(Scalar cel) {
    Optional<PolicyExpression> amount =
        checks.expression(cel, text -> PolicyExpression.amount(text).askingOnlyFor(circumstances));
    if (amount.isEmpty()) {
      return;
    }
    for (Circumstances some : amount.get().distinctlySeen(Circumstances.all())) {
      Optional<String> fault = faultOf(amount.get(), some);
      if (fault.isPresent()) {
        problems.add(
            cel.place(),
            "the amount " + fault.get() + " for " + described(some),
            "it must be yuan, 0 or more, for everybody");
        return;
      }
    }
  }

  private static String described(Circumstances c) {
    String list = c.isMember() ? c.membershipKind() : "on no list";
    if (!c.inForce().isEmpty()) {
      list += ", " + String.join(", ", new TreeSet<>(c.inForce()));
    }
    if (c.age() > 0) {
      list += ", aged " + c.age();
    }
    return c.grade() == 0
        ? "somebody without a certificate, " + list
        : "category " + c.category() + ", grade " + c.grade() + ", " + list;
  }

  private static Optional<String> faultOf(PolicyExpression amount, Circumstances circumstances) {
    try {
      double yuan = amount.amount(circumstances);
      return yuan >= 0 && yuan < 1e9 ? Optional.empty() : Optional.of("is " + yuan);
    } catch (IllegalStateException e) {
      return Optional.of("cannot be computed");
    }
  }
}
