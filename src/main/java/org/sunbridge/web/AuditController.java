package org.sunbridge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Permission;
import org.sunbridge.operation.AuditEntry;
import org.sunbridge.operation.AuditFilter;
import org.sunbridge.operation.AuditListing;
import org.sunbridge.operation.AuditQuery;

/** Who did what, when, to what and why. */
@Controller
@RequestMapping("/audit")
class AuditController {

  private static final Pattern NUMBERED = Pattern.compile("([a-z]+) (\\S+)( .*)?");

  private final AuditQuery query;
  private final AuditListing listing;
  private final Audit audit;
  private final MessageSource messages;

  AuditController(AuditQuery query, AuditListing listing, Audit audit, MessageSource messages) {
    this.query = query;
    this.listing = listing;
    this.audit = audit;
    this.messages = messages;
  }

  /** What is looked for, as it stands in the address. */
  record Wanted(
      @Nullable String account,
      @Nullable String action,
      @Nullable String subject,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

    AuditFilter filter() {
      return new AuditFilter(account, action, subject, from, to);
    }

    Address in(String path) {
      return Address.of(path)
          .with("account", account)
          .with("action", action)
          .with("subject", subject)
          .with("from", from)
          .with("to", to);
    }
  }

  /**
   * What something was done to.
   *
   * @param kind its word in the bundle; null for what is shown as it was recorded
   * @param text its number or name
   * @param more what was recorded behind it; may be empty
   * @param address where it can be looked at; null where it cannot
   */
  public record Subject(
      @Nullable String kind, String text, String more, @Nullable String address) {}

  @GetMapping
  String list(Model model, @AuthenticationPrincipal Account me, Wanted wanted, Place place) {
    model.addAttribute("filter", wanted);
    model.addAttribute("accounts", query.accounts(me.area()));
    model.addAttribute("actions", Stream.of(Audit.Action.values()).map(Enum::name).toList());
    model.addAttribute("sheet", wanted.in("/audit/export").and("as", "SHEET"));
    model.addAttribute("raw", wanted.in("/audit/export").and("as", "RAW"));
    model.addAttribute("subjects", (Subjects) text -> subject(text, me));
    model.addAttribute(
        "page",
        PageOf.read(
            new PageOf.Source<>(
                (key, limit) -> query.before(wanted.filter(), me.area(), key, limit),
                (key, limit) -> query.after(wanted.filter(), me.area(), key, limit),
                AuditEntry::id,
                Long.MAX_VALUE),
            place,
            wanted.in("/audit")));
    return "audit";
  }

  /** The same lines as a file; that somebody took them is recorded too. */
  @GetMapping("/export")
  void export(
      @AuthenticationPrincipal Account me,
      Wanted wanted,
      @RequestParam("as") FindingExportController.As as,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    String query = wanted.in("").toString();
    audit.record(me.name(), Audit.Action.EXPORT_AUDIT, (as + " " + query).strip(), "");
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("audit.csv").build().toString());
    listing.write(
        wanted.filter(),
        me.area(),
        new AuditListing.Reader(
            as == FindingExportController.As.SHEET,
            action -> messages.getMessage("audit.action." + action, null, action, locale)),
        response.getWriter());
  }

  /** For the template. */
  @FunctionalInterface
  public interface Subjects {
    Subject of(String text);
  }

  private static final List<String> OF_FINDINGS = List.of("finding", "person");

  /** What has a word but no page of its own. */
  private static final List<String> WITHOUT_PAGE =
      List.of("upload", "alert", "silence", "token", "feed", "schedule");

  private static Subject subject(String text, Account me) {
    Matcher numbered = NUMBERED.matcher(text);
    if (!numbered.matches()) {
      return text.equals("outbox")
          ? new Subject(text, "", "", null)
          : new Subject(null, text, "", null);
    }
    String kind = numbered.group(1);
    String number = numbered.group(2);
    String page =
        switch (kind) {
          case "finding" -> "/findings/";
          case "person" -> "/people/";
          case "run" -> "/runs/";
          case "delivery" -> "/deliveries/";
          default -> null;
        };
    if (page == null && !WITHOUT_PAGE.contains(kind)) {
      return new Subject(null, text, "", null);
    }
    String more = numbered.group(3) == null ? "" : numbered.group(3);
    boolean isOpen =
        page != null
            && number.chars().allMatch(Character::isDigit)
            && (!OF_FINDINGS.contains(kind) || me.may(Permission.SEE_FINDINGS))
            && (!kind.equals("run") || me.may(Permission.SEE_RUNS));
    return new Subject(kind, number, more, isOpen ? page + number : null);
  }
}
