package org.sunbridge.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.CollectionCount;
import org.sunbridge.operation.NightSummaryMapper;
import org.sunbridge.operation.OutboxCount;
import org.sunbridge.operation.ReasonCount;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.operation.Screening;
import org.sunbridge.operation.ScreeningQuery;
import org.sunbridge.publish.simulator.PortalSimulator;
import org.sunbridge.registry.RunRow;

/** A night in words and numbers, as a data officer wants to read it. */
final class DemoSummary {

  private final RunQuery runs;
  private final NightSummaryMapper counts;
  private final ScreeningQuery screening;
  private final Definitions definitions;
  private final PortalSimulator portal;
  private final PrintStream out;

  DemoSummary(Workplace workplace, PortalSimulator portal, PrintStream out) {
    this.runs = workplace.get(RunQuery.class);
    this.counts = workplace.get(NightSummaryMapper.class);
    this.screening = workplace.get(ScreeningQuery.class);
    this.definitions = workplace.get(Definitions.class);
    this.portal = portal;
    this.out = out;
  }

  void print(int number, RunRow night) {
    List<Run> parts = runs.ofNight(night.id).stream().filter(r -> !r.fileName().isEmpty()).toList();
    List<ReasonCount> reasons = counts.reasons();
    out.println();
    out.println("== 第 " + number + " 夜 Night " + number + "  " + night.businessDate + " ==");
    line("收到批次 Received", parts.size() + " 个文件，" + sum(parts, true) + " 行");
    line("退回 Rejected rows", String.valueOf(sum(parts, false)));
    line("被暂停 Held", held(parts));
    collected();
    line("变更 Changes", of(reasons, FindingType.CHANGE));
    line("退出 Exits", of(reasons, FindingType.EXIT));
    byReason(reasons, FindingType.EXIT);
    both(screening.of(night.id, null, AreaScope.WHOLE));
    line("应停未停 Overpaid", of(reasons, FindingType.OVERPAID));
    line("应发未发 Unpaid", of(reasons, FindingType.UNPAID));
    line("未采集 Not collected", of(reasons, FindingType.NOT_COLLECTED));
    line("查无登记 Not registered", of(reasons, FindingType.NOT_REGISTERED));
    line("不一致 Conflicts", of(reasons, FindingType.CONFLICT));
    line("重复 Duplicates", of(reasons, FindingType.DUPLICATE));
    line("即将到期 Expiring", of(reasons, FindingType.EXPIRING));
    outbox();
  }

  private void collected() {
    CollectionCount all = new CollectionCount("", 0, 0, 0, 0, 0, 0, 0);
    out.println("  采集率 Collected by street（采集 / 应采集，不含死亡、迁出、查无、空挂）");
    for (CollectionCount street : counts.collection()) {
      out.println("    " + street(street));
      all = plus(all, street);
    }
    out.println("    " + street(all));
  }

  private String street(CollectionCount count) {
    return String.format(
        Locale.ROOT,
        "%-10s %s%%（%,d / %,d），严格 strict %s%%（%,d / %,d）",
        count.street().isEmpty() ? "全区 all" : name(count.street()),
        count.rate(),
        count.collected(),
        count.denominator(),
        count.strictRate(),
        count.collected(),
        count.expected());
  }

  private String name(String street) {
    return Optional.ofNullable(definitions.codes().get("divisions"))
        .flatMap((CodeList list) -> list.nameOf(street))
        .orElse(street);
  }

  private static CollectionCount plus(CollectionCount a, CollectionCount b) {
    return new CollectionCount(
        "",
        a.expected() + b.expected(),
        a.collected() + b.collected(),
        a.dead() + b.dead(),
        a.movedOut() + b.movedOut(),
        a.lost() + b.lost(),
        a.empty() + b.empty(),
        a.absent() + b.absent());
  }

  /** Neither is ever told without the other. */
  private void both(Screening found) {
    out.println("  本次新发现 Found this night");
    line("  应发未发 unpaid", side(found.total().unpaid()));
    line("  应停未停 overpaid", side(found.total().overpaid()));
  }

  private static String side(Screening.Side side) {
    return String.format(
        Locale.ROOT,
        "%,d 人 people，%,d 人月 months，%s 元 yuan",
        side.people(),
        side.findings(),
        side.yuan());
  }

  private static String held(List<Run> parts) {
    List<String> held =
        parts.stream().filter(Run::isHeld).map(r -> r.fileName() + "：" + r.reason()).toList();
    return held.isEmpty() ? "0" : held.size() + "  " + String.join("；", held);
  }

  private static long sum(List<Run> parts, boolean read) {
    return parts.stream().mapToLong(r -> read ? r.rowsRead() : r.rowsRejected()).sum();
  }

  private static String of(List<ReasonCount> reasons, FindingType type) {
    long findings =
        reasons.stream().filter(r -> r.type() == type).mapToLong(ReasonCount::findings).sum();
    return String.format(Locale.ROOT, "%,d", findings);
  }

  private void byReason(List<ReasonCount> reasons, FindingType type) {
    TreeMap<String, Long> byReason = new TreeMap<>();
    reasons.stream()
        .filter(r -> r.type() == type)
        .forEach(r -> byReason.merge(r.reason() + " " + r.state(), r.findings(), Long::sum));
    byReason.forEach((reason, count) -> out.println("    " + reason + "  " + count));
  }

  private void outbox() {
    long waiting = 0;
    long acknowledged = 0;
    long rejected = 0;
    for (OutboxCount count : runs.outbox()) {
      switch (count.state()) {
        case "WAITING" -> waiting += count.count();
        case "REJECTED" -> rejected += count.count();
        default -> acknowledged += count.count();
      }
    }
    line(
        "推送 Pushed",
        (acknowledged + rejected)
            + "，门户确认 acknowledged "
            + acknowledged
            + "，退回 rejected "
            + rejected
            + "，等待 waiting "
            + waiting
            + "（门户收到 "
            + portal.calls()
            + " 次调用 calls）");
  }

  private void line(String what, String value) {
    out.println("  " + what + "： " + value);
  }
}
