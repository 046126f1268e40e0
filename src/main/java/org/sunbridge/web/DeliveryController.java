package org.sunbridge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.access.Audit;
import org.sunbridge.definition.Definitions;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryFilter;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.RejectExport;
import org.sunbridge.operation.RejectFormat;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.operation.TurnedBack;
import org.sunbridge.registry.DeliveryStatus;

/** What arrived, from whom, when, and what became of it. */
@Controller
@RequestMapping("/deliveries")
class DeliveryController {

  private final DeliveryQuery deliveries;
  private final RunQuery runs;
  private final RejectExport export;
  private final Definitions definitions;
  private final Audit audit;

  DeliveryController(
      DeliveryQuery deliveries,
      RunQuery runs,
      RejectExport export,
      Definitions definitions,
      Audit audit) {
    this.deliveries = deliveries;
    this.runs = runs;
    this.export = export;
    this.definitions = definitions;
    this.audit = audit;
  }

  @GetMapping
  String list(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "job", required = false) @Nullable String job,
      @RequestParam(name = "status", required = false) @Nullable String status,
      Place place) {
    DeliveryFilter filter = new DeliveryFilter(job, status, me.area());
    Address address = Address.of("/deliveries").with("job", job).with("status", status);
    model.addAttribute("filter", filter);
    model.addAttribute("jobs", definitions.jobs().keySet().stream().sorted().toList());
    model.addAttribute(
        "statuses", Stream.of(DeliveryStatus.values()).map(DeliveryStatus::name).toList());
    model.addAttribute(
        "page",
        PageOf.read(
            new PageOf.Source<>(
                (key, limit) -> deliveries.before(filter, key, limit),
                (key, limit) -> deliveries.after(filter, key, limit),
                Delivery::id,
                Long.MAX_VALUE),
            place,
            address));
    return "deliveries";
  }

  @GetMapping("/{id}")
  String one(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "first", defaultValue = "false") boolean first,
      @RequestParam(name = "after", required = false) @Nullable Long after) {
    Delivery delivery = visible(id, me);
    Delivery completion = deliveries.completion(id).orElse(null);
    // What is still wrong, once rows came back mended; what was at first, for whoever asks.
    Delivery listed = completion == null || first ? delivery : completion;
    long from = after == null ? 0 : after;
    List<TurnedBack> rejects = deliveries.rejects(listed.id(), from, PageOf.SIZE + 1);
    boolean more = rejects.size() > PageOf.SIZE;
    List<TurnedBack> shown = more ? rejects.subList(0, PageOf.SIZE) : rejects;
    model.addAttribute("delivery", delivery);
    model.addAttribute("completing", deliveries.isBeingCompleted(id));
    model.addAttribute("understood", deliveries.understood(delivery));
    List<Run> comparisons = runs.ofDelivery(id);
    model.addAttribute("runs", comparisons);
    model.addAttribute(
        "compared",
        comparisons.stream()
            .filter(run -> run.isThrough() && run.records() > 0)
            .reduce((earlier, later) -> later)
            .orElse(null));
    model.addAttribute("notes", deliveries.notes(id));
    model.addAttribute("completion", completion);
    model.addAttribute("listed", listed);
    model.addAttribute("rejects", shown);
    model.addAttribute(
        "next",
        more
            ? Address.of("/deliveries/" + id)
                .with("first", first ? "true" : null)
                .and("after", shown.get(shown.size() - 1).line())
            : null);
    return "delivery";
  }

  /** Asked every few seconds until it is worked on; then the page is loaded anew. */
  @GetMapping("/{id}/waiting")
  String waiting(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      HttpServletResponse response) {
    Delivery delivery = visible(id, me);
    boolean completing = deliveries.isBeingCompleted(id);
    if (!delivery.status().equals("RECEIVED") && !completing) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("completing", completing);
    model.addAttribute("delivery", delivery);
    return "delivery :: waiting";
  }

  /** The rows as they were sent, to be mended: personal, so it says why and is recorded. */
  @PostMapping("/{id}/rejects")
  void rejects(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam("reason") String reason,
      @RequestParam("format") RejectFormat format,
      HttpServletResponse response)
      throws IOException {
    Delivery asked = visible(id, me);
    Delivery delivery = deliveries.completion(id).orElse(asked);
    audit.record(me.name(), Audit.Action.EXPORT_REJECTS, "delivery " + delivery.id(), reason);
    String ending = format == RejectFormat.XLSX ? "xlsx" : "csv";
    response.setContentType(
        format == RejectFormat.XLSX
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name(delivery) + "." + ending, StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(List.of(delivery), format, response.getOutputStream());
  }

  /**
   * Begins as the file did that came first, so that it is fetched from the same place by the same
   * pattern.
   */
  private String name(Delivery delivery) {
    String name = deliveries.first(delivery).fileName();
    int ending = name.lastIndexOf('.');
    return (ending > 0 ? name.substring(0, ending) : name) + "-rejects-" + delivery.id();
  }

  private Delivery visible(long id, Account me) {
    return deliveries.find(id, me.area()).orElseThrow(NotThere::new);
  }
}
