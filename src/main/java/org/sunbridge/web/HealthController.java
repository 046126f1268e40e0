package org.sunbridge.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Which parts are well, which are not, since when, why, and what to do: for whoever keeps it up.
 */
@Controller
class HealthController {

  /** As programs know them, in the order in which one rests on the other. */
  private static final List<String> PARTS =
      List.of("db", "schedule", "portal", "archive", "disk", "clocks");

  private final Map<String, HealthIndicator> indicators;
  private final HealthReasons reasons;

  HealthController(Map<String, HealthIndicator> indicators, HealthReasons reasons) {
    this.indicators = indicators;
    this.reasons = reasons;
  }

  /**
   * A part of the machinery.
   *
   * @param state as programs know it
   * @param since when it became so, as seen from this process; null where that is not known
   * @param reasons what is wrong; none of a part that is well
   */
  public record Part(
      String name, String state, @Nullable Instant since, List<HealthReasons.Reason> reasons) {

    public boolean isWell() {
      return state.equals("UP");
    }

    public Mark mark() {
      return Mark.ofHealth(state);
    }
  }

  @GetMapping("/health")
  String show(Model model, Locale locale) {
    List<Part> parts = PARTS.stream().flatMap(name -> part(name, locale)).toList();
    model.addAttribute("parts", parts);
    model.addAttribute("unwell", parts.stream().filter(part -> !part.isWell()).toList());
    return "health";
  }

  private Stream<Part> part(String name, Locale locale) {
    // Some beans bear the plain name of a part themselves.
    HealthIndicator plain = indicators.get(name);
    HealthIndicator indicator = plain == null ? indicators.get(name + "HealthIndicator") : plain;
    if (indicator == null) {
      return Stream.empty();
    }
    Health health = indicator.health();
    String state = health.getStatus().getCode();
    return Stream.of(
        new Part(
            name,
            state,
            health.getDetails().get("since") instanceof String since ? Instant.parse(since) : null,
            state.equals("UP") ? List.of() : reasons.of(name, locale)));
  }
}
