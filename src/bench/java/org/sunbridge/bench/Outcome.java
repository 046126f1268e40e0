package org.sunbridge.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A contest's result, as a table for people and as JSON.
 *
 * @param measurements the one against which the others are measured goes first
 * @param figures what else is worth knowing, by name with its unit
 */
record Outcome(
    Contest contest, int rows, List<Measurement> measurements, Map<String, Double> figures) {

  Outcome {
    measurements = List.copyOf(measurements);
  }

  /** How many times the first one's median a contender took. */
  double ratio(Measurement of) {
    return of.median() / measurements.get(0).median();
  }

  void print(PrintStream out) {
    out.printf(Locale.ROOT, "%n%s, %,d rows, %d rounds%n%n", contest.title(), rows, rounds());
    out.println("| | median s | fastest–slowest s | rows/s | ratio | heap peak MB | database log MB |");
    out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (Measurement one : measurements) {
      out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f–%.2f | %,.0f | %.2f | %,d | %.2f |%n",
          one.name(),
          one.median(),
          one.seconds().stream().mapToDouble(d -> d).min().orElse(0),
          one.seconds().stream().mapToDouble(d -> d).max().orElse(0),
          rows / one.median(),
          ratio(one),
          one.heap() >> 20,
          one.written() / 1048576.0);
    }
    if (!figures.isEmpty()) {
      out.println();
      figures.forEach((name, value) -> out.printf(Locale.ROOT, "- %s: %,.2f%n", name, value));
    }
  }

  private int rounds() {
    return measurements.get(0).seconds().size();
  }

  /** As people's scripts read it. */
  ObjectNode json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("contest", contest.name());
    root.put("title", contest.title());
    root.put("rows", rows);
    root.put("java", System.getProperty("java.version"));
    root.put("processors", Runtime.getRuntime().availableProcessors());
    root.put("heapLimit", Runtime.getRuntime().maxMemory());
    ArrayNode all = root.putArray("contenders");
    for (Measurement one : measurements) {
      ObjectNode node = all.addObject();
      node.put("name", one.name());
      node.put("medianSeconds", one.median());
      node.put("ratio", ratio(one));
      node.put("heapPeak", one.heap());
      node.put("databaseLogBytes", one.written());
      one.seconds().forEach(node.putArray("seconds")::add);
    }
    ObjectNode others = root.putObject("figures");
    figures.forEach(others::put);
    return root;
  }
}
