package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.choice;
import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import org.sunbridge.definition.JobDefinition.AsOfRule;
import org.sunbridge.definition.JobDefinition.Corroboration;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.definition.JobDefinition.DeliveryKind;
import org.sunbridge.definition.JobDefinition.Expectation;
import org.sunbridge.definition.JobDefinition.MatchRule;
import org.sunbridge.definition.JobDefinition.Round;
import org.sunbridge.definition.JobDefinition.ScopeRule;
import org.sunbridge.definition.JobDefinition.TurnedBackRows;
import org.sunbridge.definition.JobDefinition.UnknownPerson;

/** What {@code jobs/NAME.yaml} may say. */
final class JobShape {

  private static final Shape.Numeric PERCENT = new Shape.Numeric(0, 100, false);
  private static final Shape.Numeric COUNT = new Shape.Numeric(0, 100_000_000, true);

  private static final Shape.Keys LIMIT =
      keys(
          required("percent", PERCENT, "百分比 Percent of the rows it is measured against"),
          required("atLeast", COUNT, "最低件数 Rows below which the brake never acts"));

  private static final Shape.Keys SCOPE =
      keys(
          required("from", choice(ScopeRule.Source.class), "范围来自何处 Where the scope is found"),
          optional("pattern", Shape.TEXT, "文件名正则，含 (?<street>…) Regex of the file name"),
          optional("field", Shape.FIELD, "字段 The field whose single value is the scope"));

  private static final Shape.Keys AS_OF =
      keys(
          required("from", choice(AsOfRule.Source.class), "数据日期来自何处 Where the day is found"),
          optional(
              "pattern", Shape.TEXT, "文件名正则，含 (?<date>…) 或 (?<month>…) Regex of the file name"),
          optional("field", Shape.FIELD, "日期或月份字段 The field whose latest value counts"));

  private static final Shape.Keys MATCH =
      keys(
          required("keys", oneOrMore(Shape.FIELD), "须全部一致的字段 Fields that must all agree"),
          optional("band", choice(MatchRule.Band.class), "可信度 How far a match is trusted"));

  private static final Shape.Keys BRAKES =
      keys(
          optional("exits", LIMIT, "退出过多 More exits than usual"),
          optional("changes", LIMIT, "同一字段变更过多 One field changed in more records than usual"),
          optional("rejects", LIMIT, "退回过多 More rows turned back than usual"),
          optional("shrink", LIMIT, "比上次或近来少 Fewer rows than in the last deliveries"),
          optional("growth", LIMIT, "比上次多 More rows than in the last delivery"),
          optional(
              "oneStreet", LIMIT, "一个街镇独多 One street's changes beyond its share of the people"),
          optional(
              "release", choice(ByPeople.class), "由几人放行，默认一人 How many must release what is held"));

  static final Shape.Keys JOB =
      keys(
          required("job", Shape.NAME, "作业名称，与文件名相同 The job's name, as the file's"),
          optional("title", Shape.TEXT, "中文名称 Title shown to people"),
          optional(
              "pull", PullShape.PULL, "取文件；不写则只接受上传 Where files are fetched; without: upload only"),
          required("mapping", Shape.NAME, "所用映射 The mapping that reads the files"),
          required(
              "delivery",
              choice(DeliveryKind.class),
              "snapshot 全量：缺了谁有意义；increment 增量：只看写了谁 Whether absence means something"),
          optional("scope", SCOPE, "全量覆盖的范围，默认全区 What a snapshot covers; default the district"),
          optional("asOf", AS_OF, "数据日期，默认业务日期 The day it speaks of; default business date"),
          optional("expects", choice(Expectation.class), "应到频次，默认每日 How often it is due"),
          optional("round", choice(Round.class), "调查轮次 The period of a survey round"),
          optional(
              "match",
              new Shape.Many(new Shape.Either(Shape.FIELD, MATCH), 1, true),
              "找人的办法，依次尝试 How a row's person is found, tried in order"),
          optional(
              "distinct",
              oneOrMore(Shape.FIELD),
              "一人有几条记录时用来区分的字段 Fields that tell a person's records apart"),
          optional(
              "states",
              new Shape.Many(new Shape.Named(Shape.FIELD, Shape.TEXT, 1), 0, false),
              "本来源有权认定的事实 Facts this feed has authority over, each in CEL"),
          optional(
              "circumstance",
              CircumstanceReader.SHAPE,
              "供政策查问的情形，如服刑、相斥待遇 What is in force of a person, for policies to ask"),
          optional("unknownPerson", choice(UnknownPerson.class), "未登记的人：keep 留存（默认）；report 报告"),
          optional("corroborate", choice(Corroboration.class), "几个来源才算数 Sources an exit needs"),
          optional("changes", choice(Decision.class), "变更由谁定，默认自动 Who decides a CHANGE"),
          optional("decide", choice(Decision.class), "退出由谁定，默认一人 Who decides an EXIT"),
          optional(
              "rejects",
              choice(TurnedBackRows.class),
              "有行退回时：valid-rows 其余照用（默认）；all-or-nothing 全部改好才用 Good rows beside bad ones"),
          optional("brakes", BRAKES, "刹车：两项同时超过才扣住 Limits that hold a run"),
          optional("publish", new Shape.Many(Shape.NAME, 0, true), "推送到哪些目标 Names of targets"),
          optional(
              "publishOnly",
              oneOrMore(new Shape.Choice(TargetReader.findingTypes())),
              "只推送这几种发现 The finding types that leave; default what the targets ask for"));

  private JobShape() {}
}
