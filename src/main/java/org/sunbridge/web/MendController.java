package org.sunbridge.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunbridge.access.Account;
import org.sunbridge.access.Audit;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Glance;
import org.sunbridge.intake.TypedRows;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.TurnedBack;
import org.sunbridge.registry.UploadRow;

/**
 * Turned-back rows are mended on the page: of a file before it is submitted, and of a delivery,
 * which makes a list of them like the one that could have been downloaded.
 */
@Controller
class MendController {

  private static final int WIDEST_PAGE = 100;

  private final Handover handover;
  private final DeliveryQuery deliveries;
  private final Audit audit;

  MendController(Handover handover, DeliveryQuery deliveries, Audit audit) {
    this.handover = handover;
    this.deliveries = deliveries;
    this.audit = audit;
  }

  /** Shows cells as they were sent: personal, so it says why and is recorded. */
  @PostMapping("/uploads/{id}/mend")
  String upload(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      @RequestParam(name = "after", defaultValue = "0") long from,
      RedirectAttributes after) {
    UploadRow draft = handover.find(me, id);
    String back = "/uploads/" + id;
    Mending mending = ofUpload(draft, from);
    String problem = problem(reason, mending);
    if (problem != null) {
      after.addFlashAttribute("refused", problem);
      return "redirect:" + back;
    }
    audit.record(me.name(), Audit.Action.REVEAL, "upload " + id, String.valueOf(reason));
    return shown(model, draft.fileName, back, mending, from, reason);
  }

  @PostMapping("/uploads/{id}/mended")
  String uploadMended(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "after", defaultValue = "0") long from,
      @RequestParam Map<String, String> form,
      RedirectAttributes after) {
    UploadRow draft = handover.find(me, id);
    TypedRows typed = ofUpload(draft, from).typed(form);
    handover.type(draft, typed);
    after.addFlashAttribute("done", typed.isEmpty() ? "mend.nothing" : "mend.kept");
    return "redirect:/uploads/" + id;
  }

  @PostMapping("/deliveries/{id}/mend")
  String delivery(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      @RequestParam(name = "after", defaultValue = "0") long from,
      RedirectAttributes after) {
    Delivery delivery = toMend(me, id);
    String back = "/deliveries/" + delivery.id();
    Mending mending = ofDelivery(delivery, from);
    String problem = problem(reason, mending);
    if (problem != null) {
      after.addFlashAttribute("refused", problem);
      return "redirect:" + back;
    }
    audit.record(
        me.name(),
        Audit.Action.EXPORT_REJECTS,
        "delivery " + delivery.id(),
        String.valueOf(reason));
    return shown(model, delivery.fileName(), back, mending, from, reason);
  }

  /** The mended rows are looked at once more before they are submitted. */
  @PostMapping("/deliveries/{id}/mended")
  String deliveryMended(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "after", defaultValue = "0") long from,
      @RequestParam Map<String, String> form,
      RedirectAttributes after) {
    Delivery delivery = toMend(me, id);
    Mending mending = ofDelivery(delivery, from);
    TypedRows typed = mending.typed(form);
    if (typed.isEmpty()) {
      after.addFlashAttribute("done", "mend.nothing");
      return "redirect:/deliveries/" + delivery.id();
    }
    try {
      UploadRow draft = handover.keepTyped(me, delivery.id(), mending.columns(), typed);
      after.addFlashAttribute("done", "mend.ready");
      return "redirect:/uploads/" + draft.id;
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
      return "redirect:/deliveries/" + delivery.id();
    }
  }

  private static @Nullable String problem(@Nullable String reason, Mending mending) {
    if (reason == null) {
      return "请填写理由，它会与您的账户一起留存。Give a reason; it is kept with your account.";
    }
    if (mending.lines().isEmpty()) {
      return "没有可以在页面上改正的行。There are no rows that can be mended on the page.";
    }
    return null;
  }

  private static String shown(
      Model model, String file, String back, Mending mending, long from, @Nullable String reason) {
    model.addAttribute("file", file);
    model.addAttribute("back", back);
    model.addAttribute("mending", mending);
    model.addAttribute("from", from);
    model.addAttribute("reason", reason);
    return "mend";
  }

  /** The last of those that complete each other has the rows that are still wrong. */
  private Delivery toMend(Account me, long id) {
    Delivery asked = deliveries.find(id, me.area()).orElseThrow(NotThere::new);
    return deliveries.completion(id).orElse(asked);
  }

  private Mending ofUpload(UploadRow draft, long from) {
    if (!draft.isDraft()) {
      return Mending.of(List.of(), List.of(), false);
    }
    Glance glance = handover.turnedBack(draft, from, WIDEST_PAGE);
    List<String> columns = glance.report().map(FileReport::columns).orElse(List.of());
    int size = Mending.size(columns.size());
    boolean isCut = glance.rejects().size() > size;
    return Mending.of(
        columns,
        isCut ? glance.rejects().subList(0, size) : glance.rejects(),
        isCut || glance.more());
  }

  private Mending ofDelivery(Delivery delivery, long from) {
    List<String> columns = deliveries.understood(delivery).columns();
    int size = Mending.size(columns.size());
    List<TurnedBack> rejects = deliveries.rejects(delivery.id(), from, size + 1);
    boolean more = rejects.size() > size;
    return Mending.ofDelivery(columns, more ? rejects.subList(0, size) : rejects, more);
  }
}
