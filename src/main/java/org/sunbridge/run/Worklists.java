package org.sunbridge.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.PolicyDefinition;
import org.sunbridge.definition.TargetDefinition;
import org.sunbridge.domain.FindingType;
import org.sunbridge.publish.StreetWorklist;
import org.sunbridge.review.OpenFindings;

/** Writes the streets' work lists anew: one folder an item, one file a street. */
final class Worklists {

  private static final int STREET_DIGITS = 9;

  private final Definitions definitions;
  private final OpenFindings findings;
  private final Home home;
  private final Variables variables;

  Worklists(Definitions definitions, OpenFindings findings, Home home, Variables variables) {
    this.definitions = definitions;
    this.findings = findings;
    this.home = home;
    this.variables = variables;
  }

  void write() {
    for (TargetDefinition target : definitions.targets().values()) {
      if (target.kind() == TargetDefinition.Kind.WORKLIST) {
        Path folder = folder(target);
        for (TargetDefinition.Item item : target.items()) {
          write(target, item, folder.resolve(item.item()));
        }
      }
    }
  }

  private Path folder(TargetDefinition target) {
    return home.resolve(
        Optional.ofNullable(variables.get(target.base().env()))
            .filter(value -> !value.isBlank())
            .or(() -> target.base().fallback())
            .orElse("data/worklists"));
  }

  private void write(TargetDefinition target, TargetDefinition.Item item, Path folder) {
    Set<String> jobs =
        definitions.jobs().values().stream()
            .filter(job -> job.publish().contains(target.name()))
            .map(JobDefinition::name)
            .collect(Collectors.toSet());
    List<String> columns = List.copyOf(item.fields().keySet());
    List<Ordered> rows = new ArrayList<>();
    for (FindingType type : item.findings()) {
      findings.forEach(
          type,
          jobs,
          attributes -> {
            String division = attributes.getOrDefault("division", "");
            if (division.length() >= STREET_DIGITS) {
              List<String> cells = new ArrayList<>();
              columns.forEach(c -> cells.add(cell(item.fields().get(c), attributes)));
              rows.add(
                  new Ordered(
                      attributes.getOrDefault("severity", ""),
                      new StreetWorklist.Row(division.substring(0, STREET_DIGITS), cells)));
            }
          });
    }
    try {
      StreetWorklist.write(
          PrivateFolder.made(folder),
          columns,
          rows.stream().sorted(Comparator.comparing(Ordered::severity)).map(Ordered::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "无法写入文件夹 " + folder + "。The folder cannot be written to (" + e + ").", e);
    }
  }

  /** Benefits are called by their titles: the list is for people. */
  private String cell(@Nullable String attribute, Map<String, String> attributes) {
    String value = attributes.getOrDefault(String.valueOf(attribute), "");
    if (!"benefits".equals(attribute) || value.isEmpty()) {
      return value;
    }
    return Arrays.stream(value.split(","))
        .map(
            name ->
                Optional.ofNullable(definitions.policies().get(name))
                    .map(PolicyDefinition::title)
                    .orElse(name))
        .collect(Collectors.joining("、"));
  }

  /** A row with the text it is put in order by; rows without one stay as they came. */
  private record Ordered(String severity, StreetWorklist.Row row) {}
}
