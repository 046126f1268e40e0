package org.sunbridge.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.access.Audit;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.proof.AppealSheets;
import org.sunbridge.proof.Sheet;
import org.sunbridge.proof.SheetHtml;
import org.sunbridge.proof.SheetPdf;

/** A finding's appeal sheet, to be taken away; unmasked, for a reason that is recorded. */
@Controller
class AppealController {

  private final AppealSheets sheets;
  private final FindingQuery findings;
  private final Audit audit;

  AppealController(AppealSheets sheets, FindingQuery findings, Audit audit) {
    this.sheets = sheets;
    this.findings = findings;
    this.audit = audit;
  }

  @PostMapping("/findings/{id}/appeal")
  ResponseEntity<byte[]> sheet(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      @RequestParam(name = "format", defaultValue = "PDF") String format,
      Locale locale) {
    if (findings.find(id, me.area(), Disclosure.MASKED).isEmpty()) {
      throw new NotThere();
    }
    if (reason == null) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, "/findings/" + id)
          .build();
    }
    Sheet sheet = sheets.of(id, me.area(), locale);
    audit.record(me.name(), Audit.Action.APPEAL_SHEET, "finding " + id, reason);
    return format.equals("HTML")
        ? file(
            SheetHtml.of(sheet).getBytes(StandardCharsets.UTF_8),
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
            "appeal-" + id + ".html")
        : pdf(sheet, id);
  }

  private static ResponseEntity<byte[]> pdf(Sheet sheet, long id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SheetPdf.write(sheet, Optional.ofNullable(System.getenv("SUNBRIDGE_FONT")), out);
    } catch (Refused noFont) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
          .body(String.valueOf(noFont.getMessage()).getBytes(StandardCharsets.UTF_8));
    }
    return file(out.toByteArray(), MediaType.APPLICATION_PDF, "appeal-" + id + ".pdf");
  }

  /** Saved, never shown in the page's place, and kept by nobody on the way. */
  private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
