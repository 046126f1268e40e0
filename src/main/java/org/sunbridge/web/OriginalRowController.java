package org.sunbridge.web;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
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
import org.sunbridge.intake.OriginalRow;
import org.sunbridge.intake.OriginalRows;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;

/** From a finding back to the bytes: a row where it stands in the original. */
@Controller
@RequestMapping("/deliveries/{id}/rows/{line}")
class OriginalRowController {

  private final DeliveryQuery deliveries;
  private final FindingQuery findings;
  private final DeliveryMapper rows;
  private final OriginalRows originals;
  private final Audit audit;

  OriginalRowController(
      DeliveryQuery deliveries,
      FindingQuery findings,
      DeliveryMapper rows,
      OriginalRows originals,
      Audit audit) {
    this.deliveries = deliveries;
    this.findings = findings;
    this.rows = rows;
    this.originals = originals;
    this.audit = audit;
  }

  /**
   * @param finding that rests on the row: who may see it may see the row, whatever else its file
   *     covers
   */
  @GetMapping
  String one(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @PathVariable("line") long line,
      @RequestParam(name = "finding", required = false) @Nullable Long finding) {
    return shown(model, visible(me, id, line, finding), line, finding, false);
  }

  /** As it was sent, for a reason that is recorded. */
  @PostMapping("/reveal")
  String reveal(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @PathVariable("line") long line,
      @RequestParam(name = "finding", required = false) @Nullable Long finding,
      @RequestParam(name = "reason", required = false) @Nullable String reason) {
    DeliveryRow delivery = visible(me, id, line, finding);
    if (reason == null) {
      model.addAttribute("missing", "reveal");
      return shown(model, delivery, line, finding, false);
    }
    audit.record(me.name(), Audit.Action.REVEAL, "delivery " + id + " row " + line, reason);
    return shown(model, delivery, line, finding, true);
  }

  private DeliveryRow visible(Account me, long id, long row, @Nullable Long finding) {
    boolean isOwn = deliveries.find(id, me.area()).isPresent();
    if (!isOwn && !restsOn(me, finding, id, row)) {
      throw new NotThere();
    }
    return rows.byId(id).orElseThrow(NotThere::new);
  }

  private boolean restsOn(Account me, @Nullable Long finding, long delivery, long row) {
    return finding != null
        && findings
            .find(finding, me.area(), Disclosure.MASKED)
            .filter(
                found ->
                    found.evidence().stream()
                        .anyMatch(e -> e.delivery() == delivery && e.row() == row))
            .isPresent();
  }

  private String shown(
      Model model, DeliveryRow delivery, long line, @Nullable Long finding, boolean revealed) {
    model.addAttribute("delivery", delivery);
    model.addAttribute("line", line);
    model.addAttribute("finding", finding);
    model.addAttribute("revealed", revealed);
    if (!originals.areThere(delivery)) {
      model.addAttribute("gone", true);
      return "row";
    }
    try {
      OriginalRow row = originals.find(delivery, line).orElseThrow(NotThere::new);
      model.addAttribute("row", row);
      model.addAttribute("turnedBack", row.row() instanceof Reject);
      model.addAttribute("content", HexFormat.of().formatHex(delivery.contentHash));
      model.addAttribute("cells", row.cells(revealed));
      model.addAttribute("raw", revealed ? MarkedText.of(row) : null);
    } catch (UnreadableFile e) {
      model.addAttribute("problem", e.getMessage());
    }
    return "row";
  }
}
