package org.sunbridge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.ListedFinding;

/**
 * Several findings that somebody is about to decide alike, with what that would do, before it is
 * done.
 *
 * @param sums by type and by what an approval would mean
 */
public record Bulk(List<Line> lines, List<Sum> sums) {

  /**
   * A finding, and what its approval would mean now.
   *
   * @param yuan a month for an exit, else between paid and due; null where it is not about money
   */
  public record Line(ListedFinding finding, Choice choice, @Nullable Yuan yuan) {

    /** The end of a message's key. */
    public String meaning() {
      return choice.name();
    }
  }

  /** Findings of one type whose approval would mean the same; null where none is about money. */
  public record Sum(
      FindingType type, String meaning, long findings, long people, @Nullable Yuan yuan) {}

  /** Whether anything can be decided about it. */
  public static boolean takes(ListedFinding finding) {
    return switch (finding.state()) {
      case TO_VERIFY, PROPOSED, OPEN, APPROVED -> true;
      case HELD, REJECTED, APPLIED, CLOSED -> false;
    };
  }

  static Bulk of(List<Line> lines) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Line line : lines) {
      String group = line.finding().type() + " " + line.meaning();
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(line);
    }
    return new Bulk(List.copyOf(lines), groups.values().stream().map(Bulk::sum).toList());
  }

  private static Sum sum(List<Line> lines) {
    return new Sum(
        lines.get(0).finding().type(),
        lines.get(0).meaning(),
        lines.size(),
        lines.stream().map(line -> person(line.finding())).distinct().count(),
        lines.stream().map(Line::yuan).filter(Objects::nonNull).reduce(Yuan.ZERO, Yuan::plus));
  }

  /** Whom the register does not know counts by the finding. */
  private static String person(ListedFinding finding) {
    return finding.person() == null ? "finding " + finding.id() : "person " + finding.person();
  }
}
