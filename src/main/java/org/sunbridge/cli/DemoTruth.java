package org.sunbridge.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sunbridge.access.AreaScope;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.ListedFinding;

/** Holds the findings against the demonstration district's truth, one by one. */
final class DemoTruth {

  private final Workplace workplace;
  private final Path district;

  DemoTruth(Workplace workplace, Path district) {
    this.workplace = workplace;
    this.district = district;
  }

  /**
   * @return whether every finding is true and every truth was found
   */
  boolean print(int night, PrintStream out) throws IOException {
    List<String> lines = Files.readAllLines(district.resolve("truth-" + night + ".csv"));
    TreeMap<String, Integer> missing = new TreeMap<>();
    lines.subList(1, lines.size()).forEach(line -> missing.merge(line.strip(), 1, Integer::sum));
    List<String> untrue = new ArrayList<>();
    workplace
        .get(FindingQuery.class)
        .forEach(
            FindingFilter.all(AreaScope.WHOLE),
            Disclosure.REVEALED,
            finding -> {
              String line = line(finding);
              Integer left = missing.get(line);
              if (left == null) {
                untrue.add(line);
              } else if (left == 1) {
                missing.remove(line);
              } else {
                missing.put(line, left - 1);
              }
            });
    boolean isTrue = missing.isEmpty() && untrue.isEmpty();
    out.println(
        isTrue
            ? "与真相逐条相符 Equal to the truth, finding by finding: " + (lines.size() - 1)
            : "与真相不符 NOT equal to the truth: 缺 missing "
                + missing.values().stream().mapToInt(Integer::intValue).sum()
                + "，多 too many "
                + untrue.size());
    missing.keySet().stream().limit(20).forEach(line -> out.println("  - " + masked(line)));
    untrue.stream().limit(20).forEach(line -> out.println("  + " + masked(line)));
    return isTrue;
  }

  private static String masked(String line) {
    return line.replaceAll("\\b(\\d{6})\\d{8}(\\d{3}[\\dX])", "$1********$2");
  }

  private static String line(ListedFinding finding) {
    return String.join(
        ",",
        finding.type().name(),
        finding.reason(),
        finding.certificateNo(),
        finding.field(),
        finding.before(),
        finding.after(),
        finding.benefit(),
        finding.effectiveMonth(),
        finding.state().name());
  }
}
