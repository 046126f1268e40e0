package org.sunbridge.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sunbridge.definition.YamlValue.Scalar;

/** Schedules that run after each other must begin somewhere. */
final class ScheduleCircles {

  private final Map<String, Scalar> after = new TreeMap<>();

  ScheduleCircles(List<DefinitionFile> schedules) {
    for (DefinitionFile file : schedules) {
      file.block().scalar("after").ifPresent(name -> after.put(file.name(), name));
    }
  }

  void report(Problems problems) {
    after.forEach(
        (name, before) -> {
          List<String> way = wayBackTo(name);
          if (!way.isEmpty()) {
            problems.add(
                before.place(),
                "runs after itself: " + String.join(" after ", way),
                "one of them needs a cron, onArrival or start");
          }
        });
  }

  /** From a schedule over those it runs after back to itself; empty when there is no such way. */
  private List<String> wayBackTo(String name) {
    List<String> way = new ArrayList<>(List.of(name));
    String at = name;
    while (after.containsKey(at)) {
      at = Objects.requireNonNull(after.get(at)).text();
      way.add(at);
      if (at.equals(name)) {
        return way;
      }
      if (way.indexOf(at) < way.size() - 1) {
        return List.of();
      }
    }
    return List.of();
  }
}
