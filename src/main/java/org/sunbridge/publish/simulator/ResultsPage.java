package org.sunbridge.publish.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@code POST …/results}: takes results in, each on its own merits. */
final class ResultsPage {

  private static final int MOST_RESULTS = 500;
  private static final Set<String> KEYS = Set.of("id", "result", "revision", "op");

  private final Holdings holdings;
  private final Moods moods;

  ResultsPage(Holdings holdings, Moods moods) {
    this.holdings = holdings;
    this.moods = moods;
  }

  Reply take(String item, Request request) {
    JsonNode root;
    try {
      root = Reply.JSON.readTree(request.body().content());
    } catch (IOException notJson) {
      return Reply.refusal(400, "the body is not JSON");
    }
    JsonNode results = root.path("results");
    if (!results.isArray() || !root.path("batch").isTextual()) {
      return Reply.refusal(400, "batch (text) and results (list) are required");
    }
    if (results.size() > MOST_RESULTS) {
      return Reply.refusal(413, "at most 500 results a call, not " + results.size());
    }
    for (JsonNode result : results) {
      if (result.path("id").asText().isEmpty()) {
        return Reply.refusal(400, "every result needs an id");
      }
    }
    return judge(item, root.path("batch").asText(), results);
  }

  private Reply judge(String item, String batch, JsonNode results) {
    ObjectNode answer = Reply.JSON.createObjectNode();
    ArrayNode accepted = answer.putArray("accepted");
    ArrayNode duplicates = answer.putArray("duplicates");
    ArrayNode rejected = answer.putArray("rejected");
    List<HeldResult> sound = new ArrayList<>();
    for (JsonNode node : results) {
      Optional<HeldResult> read = read(item, batch, node);
      if (read.isEmpty()) {
        reject(
            rejected,
            node.path("id").asText(),
            new Moods.Rejection("INVALID", "result, revision from 1, op and texts as fields"));
      } else {
        moods
            .rejectionOf(read.get())
            .ifPresentOrElse(
                why -> reject(rejected, read.get().id(), why), () -> sound.add(read.get()));
      }
    }
    List<Holdings.Verdict> verdicts = holdings.take(sound);
    for (int i = 0; i < sound.size(); i++) {
      String id = sound.get(i).id();
      switch (verdicts.get(i)) {
        case ACCEPTED -> accepted.add(id);
        case DUPLICATE -> duplicates.add(id);
        case OTHER_ID ->
            reject(
                rejected, id, new Moods.Rejection("ID_CONFLICT", "the id is of another version"));
        case OTHER_VERSION ->
            reject(
                rejected,
                id,
                new Moods.Rejection("REVISION_CONFLICT", "the revision is held under another id"));
      }
    }
    return Reply.ok(answer);
  }

  private static Optional<HeldResult> read(String item, String batch, JsonNode node) {
    Map<String, String> fields = new TreeMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> all = node.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> field = all.next();
      if (!KEYS.contains(field.getKey())) {
        if (!field.getValue().isTextual()) {
          return Optional.empty();
        }
        fields.put(field.getKey(), field.getValue().asText());
      }
    }
    HeldResult held =
        new HeldResult(
            item,
            node.path("result").asText(),
            node.path("revision").isInt() ? node.path("revision").asInt() : 0,
            node.path("op").asText(),
            node.path("id").asText(),
            batch,
            fields);
    boolean sound =
        !held.result().isEmpty()
            && held.revision() > 0
            && (held.op().equals("upsert") || held.op().equals("withdraw"));
    return sound ? Optional.of(held) : Optional.empty();
  }

  private static void reject(ArrayNode rejected, String id, Moods.Rejection why) {
    rejected.addObject().put("id", id).put("code", why.code()).put("message", why.message());
  }
}
