package org.sunbridge.publish.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;

/**
 * {@code /control}: orders to misbehave, and a look at what is held. Not part of the contract and
 * not signed; the server hears the loopback only, and JSON is asked for by name because no web page
 * may send that unasked.
 */
final class ControlPage {

  private static final Set<String> ORDERS =
      Set.of("busy", "drop", "slow", "reject", "behave", "forget");

  private final Holdings holdings;
  private final Moods moods;

  ControlPage(Holdings holdings, Moods moods) {
    this.holdings = holdings;
    this.moods = moods;
  }

  Reply look() {
    ObjectNode answer = Reply.JSON.createObjectNode();
    ObjectNode items = answer.putObject("items");
    for (String item : holdings.items()) {
      long withdrawn = holdings.of(item).stream().filter(HeldResult::isWithdrawn).count();
      items
          .putObject(item)
          .put("held", holdings.of(item).size() - withdrawn)
          .put("withdrawn", withdrawn);
    }
    return Reply.ok(answer);
  }

  Reply obey(Request request) {
    if (!request.contentType().startsWith("application/json")) {
      return Reply.refusal(415, "send Content-Type: application/json");
    }
    JsonNode orders;
    try {
      orders = Reply.JSON.readTree(request.body().content());
    } catch (IOException notJson) {
      return Reply.refusal(400, "the body is not JSON");
    }
    for (Iterator<String> names = orders.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!ORDERS.contains(name)) {
        return Reply.refusal(
            400, "unknown order " + name + ", known: busy drop slow reject behave forget");
      }
    }
    if (!orders.isObject() || orders.isEmpty()) {
      return Reply.refusal(400, "an object with an order is expected");
    }
    follow(orders);
    return look();
  }

  private void follow(JsonNode orders) {
    if (orders.has("behave")) {
      moods.behave();
    }
    if (orders.has("forget")) {
      holdings.forget();
    }
    JsonNode busy = orders.path("busy");
    if (busy.isObject()) {
      moods.answerBusy(
          busy.path("calls").asInt(1),
          busy.path("status").asInt(503),
          busy.path("retryAfterSeconds").asInt(1));
    }
    JsonNode drop = orders.path("drop");
    if (drop.isObject()) {
      moods.dropAnswers(drop.path("calls").asInt(1));
    }
    JsonNode slow = orders.path("slow");
    if (slow.isObject()) {
      moods.beSlow(
          slow.path("calls").asInt(1), Duration.ofMillis(slow.path("millis").asLong(1000)));
    }
    JsonNode reject = orders.path("reject");
    for (JsonNode name : reject.path("idsOrResults")) {
      moods.reject(
          name.asText(),
          reject.path("code").asText("REJECTED"),
          reject.path("message").asText("told to reject it"));
    }
  }
}
