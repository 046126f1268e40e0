package org.sunbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.sunbridge.access.Account;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Received;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.UploadRow;

/**
 * Files handed in by a program: the body is the file, streamed to the archive. Errors are problem
 * documents (RFC 9457).
 */
@Controller
@ResponseBody
@RequestMapping("/api/v1/deliveries")
class DeliveryApi {

  private final Handover handover;
  private final ArchiveHandover archives;
  private final DeliveryQuery deliveries;

  DeliveryApi(Handover handover, ArchiveHandover archives, DeliveryQuery deliveries) {
    this.handover = handover;
    this.archives = archives;
    this.deliveries = deliveries;
  }

  /**
   * A delivery as a program sees it.
   *
   * @param scope empty for the whole district
   * @param reason why it is held or failed, else null
   * @param isNew false when the same had been received before; null when only asked for
   */
  record Answer(
      long id,
      String job,
      String fileName,
      String scope,
      LocalDate asOf,
      String status,
      long rows,
      long rejects,
      @Nullable String reason,
      @Nullable Boolean isNew) {}

  /** The files of an archive, in the order in which they were received. */
  record Answers(List<Answer> members) {}

  /**
   * @param password of a zip archive, each file of which becomes a delivery
   * @param digest {@code sha-256=:BASE64:} (RFC 9530) of the file; another content is refused
   * @return 202 with a delivery that is worked on next, 200 when it was received before
   */
  @PostMapping
  ResponseEntity<?> receive(
      @AuthenticationPrincipal Account me,
      @RequestParam("job") String job,
      @RequestParam("fileName") String fileName,
      @RequestParam(name = "scope", required = false) @Nullable String scope,
      @RequestParam(name = "asOf", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      @RequestHeader(name = "Content-Digest", required = false) @Nullable String digest,
      @RequestHeader(name = "Archive-Password", required = false) @Nullable String password,
      HttpServletRequest request)
      throws IOException {
    UploadRow upload = handover.keep(me, job, fileName, scope, asOf, request.getInputStream());
    if (digest != null && !ContentDigest.parse(digest).isOf(upload)) {
      handover.withdraw(upload);
      throw new Refused(
          "内容与 Content-Digest 不符，文件没有处理，请重新发送。"
              + "The content is not what Content-Digest says; nothing was done, send it again.");
    }
    if (password != null) {
      archives.unlock(upload, password);
    }
    Optional<ArchiveHandover.Opened> archive = archives.look(upload);
    return archive.isPresent() ? archive(me, upload, archive.get()) : file(me, upload);
  }

  private ResponseEntity<Answers> archive(
      Account me, UploadRow upload, ArchiveHandover.Opened archive) {
    if (archive.problem() != null) {
      handover.withdraw(upload);
      throw new Refused(archive.problem());
    }
    List<Received> received = archives.submit(me, upload, archive);
    Answers answers = new Answers(received.stream().map(DeliveryApi::answer).toList());
    return ResponseEntity.status(
            received.stream().anyMatch(Received::isNew) ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .body(answers);
  }

  private ResponseEntity<Answer> file(Account me, UploadRow upload) {
    Received received = handover.submit(me, upload);
    Answer answer = answer(me, received.delivery().id, received.isNew());
    return received.isNew()
        ? ResponseEntity.accepted()
            .location(URI.create("/api/v1/deliveries/" + answer.id()))
            .body(answer)
        : ResponseEntity.ok(answer);
  }

  @GetMapping("/{id}")
  Answer one(@AuthenticationPrincipal Account me, @PathVariable("id") long id) {
    return answer(me, id, null);
  }

  /** As it came in; a file that cannot be understood may lie outside the account's area. */
  private static Answer answer(Received received) {
    DeliveryRow row = received.delivery();
    return new Answer(
        row.id,
        row.job,
        row.fileName,
        row.scope,
        row.asOf,
        row.status.name(),
        row.rowCount,
        row.rejectCount,
        row.reason,
        received.isNew());
  }

  private Answer answer(Account me, long id, @Nullable Boolean isNew) {
    Delivery delivery = deliveries.find(id, me.area()).orElseThrow(NotThere::new);
    return new Answer(
        delivery.id(),
        delivery.job(),
        delivery.fileName(),
        delivery.scope(),
        delivery.asOf(),
        delivery.status(),
        delivery.rowCount(),
        delivery.rejectCount(),
        delivery.reason(),
        isNew);
  }

  @ExceptionHandler(Refused.class)
  ProblemDetail refused(Refused why) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, why.getMessage());
  }

  @ExceptionHandler(NotThere.class)
  ProblemDetail notThere() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, "没有这个批次，或不在您负责的范围内。No such delivery, or none of yours.");
  }

  /** The sender broke off; nothing was kept. */
  @ExceptionHandler(UncheckedIOException.class)
  ProblemDetail brokenOff() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "传输中断，文件没有保存，请重新发送。The transfer broke off; send the file again.");
  }
}
