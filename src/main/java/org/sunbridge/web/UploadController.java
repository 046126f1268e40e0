package org.sunbridge.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunbridge.access.Account;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Glance;
import org.sunbridge.intake.Received;
import org.sunbridge.operation.Words;
import org.sunbridge.registry.UploadRow;

/** Hand in a file: choose it, see how it is read, submit it. */
@Controller
@RequestMapping("/uploads")
class UploadController {

  private static final int NEWEST = 20;
  private static final int ROWS = 20;

  private final Handover handover;
  private final ArchiveHandover archives;
  private final Definitions definitions;

  UploadController(Handover handover, ArchiveHandover archives, Definitions definitions) {
    this.handover = handover;
    this.archives = archives;
    this.definitions = definitions;
  }

  @GetMapping
  String list(Model model, @AuthenticationPrincipal Account me) {
    model.addAttribute("jobs", handover.jobs(me));
    model.addAttribute("streets", streets(me));
    model.addAttribute("uploads", handover.newest(me, NEWEST));
    return "uploads";
  }

  @PostMapping
  String keep(
      @AuthenticationPrincipal Account me,
      @RequestParam("job") String job,
      @RequestParam("file") MultipartFile file,
      @RequestParam(name = "scope", required = false) @Nullable String scope,
      @RequestParam(name = "asOf", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      @RequestParam(name = "password", required = false) @Nullable String password,
      RedirectAttributes after)
      throws IOException {
    String name = file.getOriginalFilename();
    if (name == null || name.isBlank()) {
      after.addFlashAttribute("refused", "请先选择文件。Choose a file first.");
      return "redirect:/uploads";
    }
    try (InputStream content = file.getInputStream()) {
      UploadRow upload = handover.keep(me, job, name, scope, asOf, content);
      return password == null
          ? "redirect:/uploads/" + upload.id
          : unlock(me, upload.id, password, after);
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
      return "redirect:/uploads";
    }
  }

  @GetMapping("/{id}")
  String one(
      Model model,
      Locale locale,
      @ModelAttribute("show") Show show,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "after", defaultValue = "0") long after) {
    UploadRow upload = handover.find(me, id);
    model.addAttribute("upload", upload);
    model.addAttribute("streets", streets(me));
    Optional<ArchiveHandover.Opened> archive = archives.look(upload);
    if (archive.isPresent()) {
      model.addAttribute("archive", archive.get());
      return "archive";
    }
    Glance glance = handover.look(me, upload, after, ROWS);
    model.addAttribute("glance", glance);
    model.addAttribute(
        "shape", ShapeForm.of(SaidShape.parse(upload.shape), handover.sheets(upload), show));
    model.addAttribute(
        "preview",
        Preview.of(
            glance,
            definitions.mappingOf(definitions.job(upload.job)),
            new Words(definitions, locale)));
    model.addAttribute(
        "next",
        glance.more()
            ? Address.of("/uploads/" + id)
                .and("after", glance.records().get(glance.records().size() - 1).line())
            : null);
    return "upload";
  }

  /** The street or the day that the file does not tell, or tells wrongly. */
  @PostMapping("/{id}/claims")
  String claim(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "scope", required = false) @Nullable String scope,
      @RequestParam(name = "asOf", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      RedirectAttributes after) {
    try {
      handover.claim(me, handover.find(me, id), scope, asOf);
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/uploads/" + id;
  }

  /** The password of an archive; it is kept nowhere. */
  @PostMapping("/{id}/unlock")
  String unlock(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "password", required = false) @Nullable String password,
      RedirectAttributes after) {
    try {
      archives.unlock(handover.find(me, id), password);
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/uploads/" + id;
  }

  /** Charset, delimiter and the like, where what was found is not what was meant. */
  @PostMapping("/{id}/shape")
  String shape(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam Map<String, String> said,
      RedirectAttributes after) {
    try {
      handover.shape(handover.find(me, id), SaidShape.of(said));
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/uploads/" + id;
  }

  @PostMapping("/{id}/submit")
  String submit(
      @AuthenticationPrincipal Account me, @PathVariable("id") long id, RedirectAttributes after) {
    try {
      UploadRow draft = handover.find(me, id);
      Optional<ArchiveHandover.Opened> archive = archives.look(draft);
      if (archive.isPresent()) {
        archives.submit(me, draft, archive.get());
        after.addFlashAttribute("done", "archive.submitted");
        return "redirect:/uploads/" + id;
      }
      Received received = handover.submit(me, draft);
      after.addFlashAttribute("done", received.isNew() ? "upload.submitted" : "upload.known");
      return "redirect:/deliveries/" + received.delivery().id;
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
      return "redirect:/uploads/" + id;
    }
  }

  @PostMapping("/{id}/withdraw")
  String withdraw(
      @AuthenticationPrincipal Account me, @PathVariable("id") long id, RedirectAttributes after) {
    handover.withdraw(handover.find(me, id));
    after.addFlashAttribute("done", "upload.withdrawn");
    return "redirect:/uploads";
  }

  /** Those that somebody may speak for. */
  private List<CodeList.Entry> streets(Account me) {
    CodeList divisions = definitions.codes().get("divisions");
    return divisions == null
        ? List.of()
        : divisions.entries().stream().filter(entry -> me.area().covers(entry.code())).toList();
  }
}
