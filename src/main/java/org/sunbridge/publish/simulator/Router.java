package org.sunbridge.publish.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the page that a call asks for, past the gate and the portal's moods. */
final class Router {

  private static final Pattern ADDRESS =
      Pattern.compile("/api/v1/items/([A-Za-z0-9._-]+)/(results|receipts)");

  private final Gate gate;
  private final Holdings holdings;
  private final Moods moods;
  private final ResultsPage results;
  private final ControlPage control;

  Router(PortalSimulator.Settings settings, Holdings holdings, Moods moods) {
    this.gate = new Gate(settings.appKey(), settings.secret(), settings.clock());
    this.holdings = holdings;
    this.moods = moods;
    this.results = new ResultsPage(holdings, moods);
    this.control = new ControlPage(holdings, moods);
  }

  /**
   * @param isHeard false when the connection is to break before the answer
   */
  record Outcome(Reply reply, boolean isHeard) {}

  Outcome route(Request request) throws InterruptedException {
    if (request.path().equals("/control")) {
      return new Outcome(control(request), true);
    }
    Matcher address = ADDRESS.matcher(request.path());
    if (!address.matches() || !request.method().equals(methodOf(address.group(2)))) {
      return new Outcome(Reply.refusal(404, "nothing here"), true);
    }
    Thread.sleep(moods.delay().toMillis());
    Optional<Reply> refusal = moods.busy().or(() -> refusal(request));
    if (refusal.isPresent()) {
      return new Outcome(refusal.get(), true);
    }
    String item = address.group(1);
    if (!request.isPost()) {
      return new Outcome(receipts(item, request.batch()), true);
    }
    Reply reply = results.take(item, request);
    return new Outcome(reply, !moods.dropsThisAnswer());
  }

  private static String methodOf(String page) {
    return page.equals("results") ? "POST" : "GET";
  }

  private Optional<Reply> refusal(Request request) {
    return request.body().isTooLong()
        ? Optional.of(Reply.refusal(413, "at most " + Request.LONGEST_BODY + " bytes a call"))
        : gate.refusal(request);
  }

  private Reply control(Request request) {
    return switch (request.method()) {
      case "POST" -> control.obey(request);
      case "GET" -> control.look();
      default -> Reply.refusal(404, "nothing here");
    };
  }

  private Reply receipts(String item, Optional<String> batch) {
    ObjectNode answer = Reply.JSON.createObjectNode();
    ArrayNode receipts = answer.putArray("receipts");
    for (HeldResult held : holdings.of(item)) {
      if (batch.isEmpty() || batch.get().equals(held.batch())) {
        receipts
            .addObject()
            .put("result", held.result())
            .put("revision", held.revision())
            .put("op", held.op())
            .put("id", held.id())
            .put("batch", held.batch());
      }
    }
    return Reply.ok(answer);
  }
}
