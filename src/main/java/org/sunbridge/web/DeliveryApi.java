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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Received;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryFilter;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.registry.UploadRow;

/** Files handed in by a program, the body being the file; and what became of all that came. */
@Api
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

  /** The files of an archive, in the order in which they were received. */
  record Answers(List<ApiDelivery> members) {}

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
    Answers answers = new Answers(received.stream().map(ApiDelivery::of).toList());
    return ResponseEntity.status(
            received.stream().anyMatch(Received::isNew) ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .body(answers);
  }

  private ResponseEntity<ApiDelivery> file(Account me, UploadRow upload) {
    Received received = handover.submit(me, upload);
    ApiDelivery answer = answer(me, received.delivery().id, received.isNew());
    return received.isNew()
        ? ResponseEntity.accepted()
            .location(URI.create("/api/v1/deliveries/" + answer.id()))
            .body(answer)
        : ResponseEntity.ok(answer);
  }

  /** Newest first, of the own area. */
  @GetMapping
  ResponseEntity<ApiList<ApiDelivery>> list(
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "job", required = false) @Nullable String job,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "after", required = false) @Nullable Long after,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    List<Delivery> read =
        deliveries.before(
            new DeliveryFilter(job, status, me.area()),
            after == null ? Long.MAX_VALUE : after,
            ApiList.limit(limit) + 1);
    return ApiList.of(read, limit, Delivery::id, delivery -> ApiDelivery.of(delivery, null));
  }

  @GetMapping("/{id}")
  ApiDelivery one(@AuthenticationPrincipal Account me, @PathVariable("id") long id) {
    return answer(me, id, null);
  }

  private ApiDelivery answer(Account me, long id, @Nullable Boolean isNew) {
    return ApiDelivery.of(deliveries.find(id, me.area()).orElseThrow(NotThere::new), isNew);
  }

  /** The sender broke off; nothing was kept. */
  @ExceptionHandler(UncheckedIOException.class)
  ProblemDetail brokenOff() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "传输中断，文件没有保存，请重新发送。The transfer broke off; send the file again.");
  }
}
