package org.sunbridge.publish;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.publish.Reconciliation.Difference;
import org.sunbridge.publish.Reconciliation.Kind;

/** Asks portals what they hold and compares it with the outbox. Changes nothing. Thread-safe. */
public final class Receipts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHUNK = 250;

  /** The client itself repeats a GET whose connection broke, with the same nonce. */
  private static final int ATTEMPTS = 3;

  private final OutboxMapper mapper;
  private final PortalCall call;

  /**
   * @param timeout for the connection and again for the answer
   */
  public Receipts(OutboxMapper mapper, Duration timeout, Clock clock) {
    this.mapper = mapper;
    this.call = new PortalCall(timeout, clock);
  }

  /**
   * What the portal holds of an item.
   *
   * @param batch only what this call brought, or everything
   */
  public List<Receipt> list(PortalEndpoint endpoint, String item, Optional<String> batch)
      throws PortalUnavailable, InterruptedException {
    try {
      HttpResponse<byte[]> response = call.get(endpoint, endpoint.receipts(item, batch));
      for (int i = 1; i < ATTEMPTS && response.statusCode() == 409; i++) {
        response = call.get(endpoint, endpoint.receipts(item, batch));
      }
      if (response.statusCode() != 200) {
        throw new PortalUnavailable(AnswerStatus.problem(response));
      }
      return read(response.body());
    } catch (IOException e) {
      throw new PortalUnavailable(AnswerStatus.unreachable(e));
    }
  }

  /** Compares everything the portal holds of an item with what it has acknowledged. */
  public Reconciliation reconcile(PortalEndpoint endpoint, String item)
      throws PortalUnavailable, InterruptedException {
    String target = endpoint.target();
    // Read before the portal's list: what is acknowledged in between is ahead, never missing.
    Map<String, AcknowledgedRevision> ours =
        mapper.acknowledged(target, item).stream()
            .collect(toMap(AcknowledgedRevision::result, identity()));
    Map<String, Receipt> held =
        list(endpoint, item, Optional.empty()).stream()
            .collect(toMap(Receipt::result, identity(), (a, b) -> later(a, b)));
    List<Difference> differences = new ArrayList<>();
    for (AcknowledgedRevision revision : ours.values()) {
      Receipt receipt = held.get(revision.result());
      kind(revision, receipt)
          .ifPresent(kind -> differences.add(difference(kind, revision, receipt)));
    }
    List<Receipt> unexplained =
        held.values().stream()
            .filter(receipt -> isAhead(receipt, ours.get(receipt.result())))
            .toList();
    for (List<Receipt> chunk : Chunks.of(unexplained, CHUNK)) {
      differences.addAll(ahead(target, item, chunk, ours));
    }
    return new Reconciliation(target, item, ours.size(), held.size(), differences);
  }

  private static Optional<Kind> kind(AcknowledgedRevision ours, @Nullable Receipt receipt) {
    if (receipt == null) {
      return Optional.of(Kind.MISSING);
    }
    if (receipt.revision() != ours.revision()) {
      return receipt.revision() < ours.revision() ? Optional.of(Kind.OLDER) : Optional.empty();
    }
    boolean same =
        receipt.id().equals(ours.id()) && receipt.op().equals(ours.operation().wireName());
    return same ? Optional.empty() : Optional.of(Kind.DIFFERENT);
  }

  private static boolean isAhead(Receipt receipt, @Nullable AcknowledgedRevision ours) {
    return ours == null || receipt.revision() > ours.revision();
  }

  /** Revisions that the portal holds and has not acknowledged: ours, or somebody else's. */
  private List<Difference> ahead(
      String target, String item, List<Receipt> receipts, Map<String, AcknowledgedRevision> ours) {
    Map<String, Revision> written =
        mapper.revisions(target, item, receipts.stream().map(Receipt::result).toList()).stream()
            .collect(
                toMap(Revision::result, identity(), (a, b) -> a.revision() > b.revision() ? a : b));
    List<Difference> differences = new ArrayList<>();
    for (Receipt receipt : receipts) {
      Revision latest = written.get(receipt.result());
      Kind kind =
          latest == null
              ? Kind.UNKNOWN
              : receipt.revision() > latest.revision() ? Kind.NEWER : Kind.NOT_YET_ACKNOWLEDGED;
      AcknowledgedRevision known = ours.get(receipt.result());
      int acknowledged = known == null ? 0 : known.revision();
      differences.add(new Difference(receipt.result(), kind, acknowledged, receipt.revision()));
    }
    return differences;
  }

  private static Difference difference(
      Kind kind, AcknowledgedRevision ours, @Nullable Receipt receipt) {
    int held = receipt == null ? 0 : receipt.revision();
    return new Difference(ours.result(), kind, ours.revision(), held);
  }

  private static Receipt later(Receipt a, Receipt b) {
    return a.revision() > b.revision() ? a : b;
  }

  private static List<Receipt> read(byte[] body) throws PortalUnavailable {
    SendProblem unreadable = new SendProblem(SendProblem.Kind.UNREADABLE, 200, "");
    try {
      JsonNode list = JSON.readTree(body).path("receipts");
      if (!list.isArray()) {
        throw new PortalUnavailable(unreadable);
      }
      List<Receipt> receipts = new ArrayList<>();
      for (JsonNode one : list) {
        receipts.add(
            new Receipt(
                one.path("result").asText(),
                one.path("revision").asInt(),
                one.path("op").asText(),
                one.path("id").asText(),
                one.path("batch").asText()));
      }
      return receipts;
    } catch (IOException e) {
      throw new PortalUnavailable(unreadable);
    }
  }
}
