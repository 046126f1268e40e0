package org.sunbridge.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.operation.Kept;
import org.sunbridge.operation.OutboxFilter;
import org.sunbridge.operation.OutboxQuery;
import org.sunbridge.operation.PortalStanding;
import org.sunbridge.operation.SentResult;

/** What left, what was acknowledged, what waits, and whether the portals answer. */
@Controller
class OutboxController {

  private static final List<String> STATES =
      List.of("WAITING", "ACKNOWLEDGED", "REJECTED", "SUPERSEDED");

  private final OutboxQuery outbox;
  private final Figures figures;

  OutboxController(OutboxQuery outbox, Figures figures) {
    this.outbox = outbox;
    this.figures = figures;
  }

  @GetMapping("/outbox")
  String list(
      Model model,
      @RequestParam(name = "target", required = false) @Nullable String target,
      @RequestParam(name = "item", required = false) @Nullable String item,
      @RequestParam(name = "state", required = false) @Nullable String state,
      Place place) {
    OutboxFilter filter = new OutboxFilter(target, item, state);
    Address address =
        Address.of("/outbox").with("target", target).with("item", item).with("state", state);
    Kept.Figure<List<PortalStanding>> portals = figures.portals();
    model.addAttribute("since", portals.since());
    model.addAttribute("portals", portals.value());
    model.addAttribute("filter", filter);
    model.addAttribute("states", STATES);
    model.addAttribute("targets", names(portals.value().stream().map(PortalStanding::target)));
    model.addAttribute("items", names(portals.value().stream().map(PortalStanding::item)));
    model.addAttribute(
        "page",
        PageOf.read(
            new PageOf.Source<>(
                (key, limit) -> outbox.before(filter, key, limit),
                (key, limit) -> outbox.after(filter, key, limit),
                SentResult::seq,
                Long.MAX_VALUE),
            place,
            address));
    return "outbox";
  }

  private static List<String> names(Stream<String> names) {
    return names.distinct().sorted().toList();
  }
}
