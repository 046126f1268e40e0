package org.sunbridge.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sunbridge.definition.AlertRules.Kind;

/**
 * A group's robot, as WeCom, DingTalk and Feishu document theirs: a POST of JSON, of the latter two
 * signed with HMAC-SHA256 over time and secret. All answer 200 and tell in the body how it went.
 */
final class Robot {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** WeCom takes 4,096 bytes of Markdown. */
  private static final int MOST_BYTES = 4_000;

  private final ObjectMapper json = new ObjectMapper();
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Robot(Clock clock) {
    this.clock = clock;
  }

  void send(Kind kind, String address, Optional<String> secret, String title, String content)
      throws Undelivered {
    try {
      URI to =
          URI.create(
              kind == Kind.DINGTALK && secret.isPresent()
                  ? address + (address.contains("?") ? "&" : "?") + dingtalk(secret.get())
                  : address);
      HttpRequest request =
          HttpRequest.newBuilder(to)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json; charset=utf-8")
              .POST(HttpRequest.BodyPublishers.ofString(body(kind, secret, title, content)))
              .build();
      check(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException | IllegalArgumentException e) {
      // Its message may hold the address, and that the secret.
      throw new Undelivered("webhook: " + e.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Undelivered("interrupted", e);
    }
  }

  private String body(Kind kind, Optional<String> secret, String title, String content)
      throws JsonProcessingException {
    String text = shortened("**" + title + "**\n" + content);
    Map<String, Object> body = new LinkedHashMap<>();
    switch (kind) {
      case WECOM -> {
        body.put("msgtype", "markdown");
        body.put("markdown", Map.of("content", text));
      }
      case DINGTALK -> {
        body.put("msgtype", "markdown");
        body.put("markdown", Map.of("title", title, "text", text));
      }
      case FEISHU -> {
        if (secret.isPresent()) {
          String seconds = Long.toString(clock.instant().getEpochSecond());
          body.put("timestamp", seconds);
          body.put("sign", hmac(seconds + "\n" + secret.get(), ""));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", shortened(title + "\n" + content)));
      }
      case EMAIL -> throw new IllegalArgumentException("an e-mail is no webhook");
    }
    return json.writeValueAsString(body);
  }

  /** The time in milliseconds, and the signature of it. */
  private String dingtalk(String secret) {
    long now = clock.millis();
    String signature = hmac(secret, now + "\n" + secret);
    return "timestamp=" + now + "&sign=" + URLEncoder.encode(signature, StandardCharsets.UTF_8);
  }

  private void check(HttpResponse<String> answer) throws Undelivered, JsonProcessingException {
    if (answer.statusCode() != 200) {
      throw new Undelivered("webhook: HTTP " + answer.statusCode());
    }
    JsonNode said = json.readTree(answer.body());
    JsonNode code = said.has("errcode") ? said.get("errcode") : said.path("code");
    if (code.asInt(0) != 0) {
      throw new Undelivered("webhook: error " + code.asInt());
    }
  }

  private static String hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static String shortened(String text) {
    String cut = text;
    while (cut.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      int line = cut.lastIndexOf('\n');
      cut = cut.substring(0, line > 0 ? line : cut.length() / 2);
    }
    return cut.equals(text) ? text : cut + "\n…";
  }
}
