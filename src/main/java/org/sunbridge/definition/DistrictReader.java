package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code jobs/district.yaml}. */
final class DistrictReader {

  private static final Shape.Keys RETENTION =
      keys(
          optional(
              "originalDays",
              new Shape.Numeric(30, 36_500, true),
              "收到的原件保存多少天 Days that received files stay in the archive"));

  /** A job whose word about a field counts for a while only. */
  private static final Shape.Keys AGING =
      keys(
          required("job", Shape.NAME, "作业 The job"),
          required(
              "days",
              new Shape.Numeric(1, 36_500, true),
              "多少天没有再说，就由后面的作业说 Days of silence after which the next one may state it"));

  private static final Shape.Keys CONTACT =
      keys(
          required("office", Shape.TEXT, "向谁申诉 Whom to turn to"),
          optional("phone", Shape.TEXT, "电话 Telephone"),
          optional("address", Shape.TEXT, "地址 Address"),
          optional("deadline", Shape.TEXT, "期限，用文字写明 Until when, in words"));

  private static final Shape.Keys PAY_OUT =
      keys(
          required(
              "day",
              new Shape.Numeric(1, 31, true),
              "每月几日发放；没有这一天的月份为月末 Day of the month; a shorter month's last day"),
          optional(
              "onRestDay",
              Shape.choice(PayOut.OnRestDay.class),
              "遇休息日：previous-workday 提前（默认）、next-workday 顺延、same-day 不变 On a day of rest"),
          optional(
              "listClosesWorkdaysBefore",
              new Shape.Numeric(0, 20, true),
              "发放前几个工作日截止造册，默认 5 Working days before, on which the list closes"));

  static final Shape.Keys SHAPE =
      keys(
          required(
              "district",
              Shape.text("six digits, e.g. \"310114\"", "\\d{6}"),
              "区划代码（GB/T 2260） The district's code"),
          optional("title", Shape.TEXT, "区县名称 Its name"),
          optional(
              "authority",
              new Shape.Named(Shape.FIELD, oneOrMore(new Shape.Either(Shape.NAME, AGING)), 0),
              "字段或事实由哪些作业说了算，强者在前 Jobs that may state a field or fact, strongest first"),
          optional("payOut", PAY_OUT, "补贴哪天发放 When benefits are paid"),
          optional("freeze", WindowReader.SHAPE, "任何排程都不开始的时间 Times in which no schedule begins"),
          optional("contact", CONTACT, "对核查结果有异议时找谁 Where a finding can be contested"),
          optional(
              "retention", RETENTION, "保存期限；不写则一直保存 How long things are kept; without: for ever"));

  /** Fields of the register and facts that the reconciliation itself knows. */
  private static final List<String> OWN_FACTS =
      List.of("certificate", "death", "move", "membership", "payment");

  /** Working days that a list needs from its closing to the pay-out [unverified: a local habit]. */
  private static final int USUAL_CLOSING = 5;

  private final Problems problems;
  private final Collection<String> jobNames;
  private final Set<String> facts;

  /**
   * @param jobNames every job there is a file for, readable or not
   * @param jobs those that could be read
   */
  DistrictReader(
      Problems problems,
      Collection<String> jobNames,
      Collection<JobDefinition> jobs,
      Collection<MappingDefinition> mappings) {
    this.problems = problems;
    this.jobNames = jobNames;
    this.facts = new TreeSet<>(OWN_FACTS);
    facts.addAll(KnownRecord.CERTIFICATE.fields());
    jobs.forEach(job -> facts.addAll(job.states().keySet()));
    mappings.forEach(mapping -> facts.addAll(mapping.fields().keySet()));
  }

  District read(DefinitionFile file) {
    Map<String, List<String>> authority = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> countsForDays = new LinkedHashMap<>();
    for (Entry entry : file.block().entries("authority")) {
      Scalar fact = entry.key();
      if (!facts.contains(fact.text())) {
        problems.unknown(fact.place(), "field or fact", fact.text(), facts);
      }
      List<Scalar> names = new ArrayList<>();
      Map<String, Integer> days = new LinkedHashMap<>();
      for (YamlValue item : Block.itemsOf(entry.value())) {
        Block.asScalar(item).ifPresent(names::add);
        Block.asBlock(item).ifPresent(aging -> aging(fact, aging, names, days));
      }
      names.stream()
          .filter(name -> !jobNames.contains(name.text()))
          .forEach(name -> problems.unknown(name.place(), "job", name.text(), jobNames));
      authority.put(fact.text(), names.stream().map(Scalar::text).toList());
      countsForDays.put(fact.text(), Map.copyOf(days));
    }
    return new District(
        file.block().text("district", ""),
        file.block().text("title", file.block().text("district", "")),
        authority,
        countsForDays,
        file.block()
            .block("retention")
            .filter(retention -> retention.text("originalDays").isPresent())
            .map(retention -> (int) retention.number("originalDays")),
        file.block()
            .block("contact")
            .map(
                contact ->
                    new District.Contact(
                        contact.text("office", ""),
                        contact.text("phone", ""),
                        contact.text("address", ""),
                        contact.text("deadline", ""))),
        file.block().block("payOut").map(DistrictReader::payOut),
        new WindowReader(problems).read(file.block(), "freeze"));
  }

  private static PayOut payOut(Block block) {
    return new PayOut(
        Math.min(31, Math.max(1, (int) block.number("day"))),
        block.choice("onRestDay", PayOut.OnRestDay.class, PayOut.OnRestDay.PREVIOUS_WORKDAY),
        block.text("listClosesWorkdaysBefore").isPresent()
            ? (int) block.number("listClosesWorkdaysBefore")
            : USUAL_CLOSING);
  }

  /** Only what the register holds can grow old; an event stays told. */
  private void aging(Scalar fact, Block aging, List<Scalar> names, Map<String, Integer> days) {
    aging.scalar("job").ifPresent(names::add);
    aging.text("job").ifPresent(job -> days.put(job, (int) aging.number("days")));
    if (!KnownRecord.CERTIFICATE.fields().contains(fact.text())) {
      problems.add(
          aging.place(),
          "'" + fact.text() + "' cannot grow old: only fields of the register can",
          "name the job alone");
    }
  }
}
