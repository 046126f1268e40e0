package org.sunbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.access.Audit;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.FindingListing;

/** The list that somebody looks at, to take along: masked, of the own area, and on the audit. */
@Controller
class FindingExportController {

  /** How a list is written. */
  enum As {
    /** Nothing in it can be run as a formula. */
    SHEET,
    /** Every value as it is. */
    RAW
  }

  private final FindingListing listing;
  private final Audit audit;

  FindingExportController(FindingListing listing, Audit audit) {
    this.listing = listing;
    this.audit = audit;
  }

  @GetMapping("/findings/export")
  void export(
      @AuthenticationPrincipal Account me,
      @RequestParam("as") As as,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Queue queue = Queue.of(request, me);
    audit.record(
        me.name(),
        Audit.Action.EXPORT_FINDINGS,
        ("masked " + as + " " + queue.query()).strip(),
        "");
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("findings.csv").build().toString());
    Writer out = response.getWriter();
    if (as == As.SHEET) {
      listing.writeSheet(queue.filter(), locale, out);
    } else {
      listing.write(queue.filter(), FindingFormat.CSV, Disclosure.MASKED, locale, out);
    }
  }
}
