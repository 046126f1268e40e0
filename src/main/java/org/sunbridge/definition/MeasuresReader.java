package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.Measures.Exclusion;
import org.sunbridge.definition.Measures.Indicator;
import org.sunbridge.definition.Measures.NamedCheck;
import org.sunbridge.definition.Measures.RecordFact;
import org.sunbridge.definition.Measures.Source;
import org.sunbridge.definition.Measures.Within;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code jobs/indicators.yaml}. */
final class MeasuresReader {

  private static final Shape.Keys FACT =
      keys(
          required("job", Shape.NAME, "哪个来源的记录 The job whose records are meant"),
          required("when", Shape.TEXT, "一条记录要满足的条件（CEL，record.字段） Of one record, in CEL"),
          optional("date", Shape.FIELD, "记录里的日期字段 The record's field that says when"),
          optional("within", Shape.choice(Within.class), "year 当年；twelve-months 近十二个月"));

  private static final Shape.Keys EXCLUSION =
      keys(
          required("title", Shape.TEXT, "怎样称呼 What they are called"),
          required("when", Shape.TEXT, "哪些人不计入分母（CEL） Who is left out, in CEL"));

  private static final Shape SOURCE = Shape.choice(Source.class);
  private static final String SOURCE_ABOUT =
      "stated 文件载明；verified 见于公开文本；unverified 自拟，未核实 Where the definition comes from";

  private static final Shape.Keys INDICATOR =
      keys(
          required("indicator", Shape.NAME, "指标的名字 Its name"),
          required("title", Shape.TEXT, "中文名称 Title shown to people"),
          optional("number", Shape.text("a number", "\\d{1,3}"), "在公开指标表中的序号 Its published number"),
          required("source", SOURCE, SOURCE_ABOUT),
          required("basis", Shape.TEXT, "依据与口径 What it rests on"),
          required("of", Shape.TEXT, "统计哪些人（CEL） Who is looked at, in CEL"),
          optional(
              "exclude", new Shape.Many(EXCLUSION, 0, false), "从分母中除去 Left out, in this order"),
          required("numerator", Shape.TEXT, "分母中哪些人计入分子（CEL） Who counts of those left"));

  private static final Shape.Keys CHECK =
      keys(
          required("check", Shape.NAME, "检查的名字 Its name"),
          required("title", Shape.TEXT, "中文名称 Title shown to people"),
          required("source", SOURCE, SOURCE_ABOUT),
          required("basis", Shape.TEXT, "依据 What it rests on"),
          required("when", Shape.TEXT, "哪些人列出来（CEL） Who is listed, in CEL"));

  static final Shape.Keys SHAPE =
      keys(
          optional("facts", new Shape.Named(Shape.FIELD, FACT, 0), "关于个人记录的事实 By name"),
          optional("indicators", new Shape.Many(INDICATOR, 0, false), "指标 Indicators"),
          optional("checks", new Shape.Many(CHECK, 0, false), "检查 Named checks"));

  private final Problems problems;
  private final ScalarChecks checks;
  private final Map<String, JobDefinition> jobs;
  private final Map<String, MappingDefinition> mappings;
  private final Collection<String> benefits;

  MeasuresReader(
      Problems problems,
      Map<String, JobDefinition> jobs,
      Map<String, MappingDefinition> mappings,
      Collection<String> benefits) {
    this.problems = problems;
    this.checks = new ScalarChecks(problems);
    this.jobs = jobs;
    this.mappings = mappings;
    this.benefits = benefits;
  }

  Measures read(DefinitionFile file) {
    Block block = file.block();
    Map<String, RecordFact> facts = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (Entry entry : block.entries("facts")) {
      String name = entry.key().text();
      names.add(name);
      Block.asBlock(entry.value()).flatMap(b -> fact(name, b)).ifPresent(f -> facts.put(name, f));
    }
    PersonExpression.Words words = new PersonExpression.Words(benefits, names);
    List<Indicator> indicators = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Block one : block.blocks("indicators")) {
      once(one, "indicator", taken);
      indicator(one, words).ifPresent(indicators::add);
    }
    List<NamedCheck> named = new ArrayList<>();
    for (Block one : block.blocks("checks")) {
      once(one, "check", taken);
      expression(one, "when", words)
          .ifPresent(
              when ->
                  named.add(
                      new NamedCheck(
                          one.text("check", ""),
                          one.text("title", ""),
                          one.choice("source", Source.class, Source.UNVERIFIED),
                          one.text("basis", ""),
                          when)));
    }
    return new Measures(facts, indicators, named);
  }

  private void once(Block block, String key, Set<String> taken) {
    block
        .scalar(key)
        .filter(name -> !taken.add(name.text()))
        .ifPresent(
            name ->
                problems.add(
                    name.place(), key + " '" + name.text() + "' stands twice", "rename one"));
  }

  private Optional<RecordFact> fact(String name, Block block) {
    Optional<Scalar> job = block.scalar("job");
    Optional<MappingDefinition> mapping =
        job.map(j -> jobs.get(j.text())).map(j -> mappings.get(j.mapping()));
    if (job.isPresent() && !jobs.containsKey(job.get().text())) {
      problems.unknown(job.get().place(), "job", job.get().text(), jobs.keySet());
    }
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    block
        .scalar("date")
        .ifPresent(
            date -> new MappedFields(problems, mapping).check(date, List.of(FieldType.DATE)));
    if (block.text("date").isPresent() != block.text("within").isPresent()) {
      problems.add(
          block.place(), "'date' and 'within' need each other", "write both of them, or none");
    }
    Map<String, FieldType> fields = RecordExpression.fieldsOf(mapping.get());
    return block
        .scalar("when")
        .flatMap(cel -> checks.expression(cel, text -> RecordExpression.compile(text, fields)))
        .map(
            when ->
                new RecordFact(
                    name,
                    block.text("job", ""),
                    when,
                    block.text("date"),
                    block.choice("within", Within.class, Within.YEAR)));
  }

  private Optional<Indicator> indicator(Block block, PersonExpression.Words words) {
    Optional<PersonExpression> of = expression(block, "of", words);
    Optional<PersonExpression> numerator = expression(block, "numerator", words);
    List<Exclusion> excluded = new ArrayList<>();
    for (Block one : block.blocks("exclude")) {
      expression(one, "when", words)
          .ifPresent(when -> excluded.add(new Exclusion(one.text("title", ""), when)));
    }
    if (of.isEmpty() || numerator.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Indicator(
            block.text("indicator", ""),
            block.text("title", ""),
            block.text("number"),
            block.choice("source", Source.class, Source.UNVERIFIED),
            block.text("basis", ""),
            of.get(),
            excluded,
            numerator.get()));
  }

  private Optional<PersonExpression> expression(
      Block block, String key, PersonExpression.Words words) {
    return block.scalar(key).flatMap(cel -> checks.expression(cel, words::compile));
  }
}
