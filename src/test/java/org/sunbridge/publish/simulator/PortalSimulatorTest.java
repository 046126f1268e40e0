package org.sunbridge.publish.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.publish.MovableClock;
import org.sunbridge.publish.PortalSignature;

/** The contract from a stranger's side: nothing but HTTP. */
class PortalSimulatorTest {

  private static final String RESULTS = "/api/v1/items/exits/results";

  @TempDir Path folder;

  private final MovableClock clock = new MovableClock();
  private final HttpClient http = HttpClient.newHttpClient();
  private Path journal;
  private PortalSimulator portal;
  private int nonces;

  @BeforeEach
  void start() {
    journal = folder.resolve("portal.jsonl");
    portal = open();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void takesASignedResultInAndKnowsItAgain() throws Exception {
    assertThat(post(results(result("a", 1, "upsert"))).body())
        .isEqualTo("{\"accepted\":[\"id-a-1-upsert\"],\"duplicates\":[],\"rejected\":[]}");
    assertThat(post(results(result("a", 1, "upsert"))).body())
        .isEqualTo("{\"accepted\":[],\"duplicates\":[\"id-a-1-upsert\"],\"rejected\":[]}");
  }

  @Test
  void refusesAWrongSecret() throws Exception {
    HttpResponse<String> response = send(call("POST", RESULTS, "{}").secret("other"));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("X-Signature does not match");
  }

  @Test
  void refusesABodyThatWasChangedOnItsWay() throws Exception {
    Call call = call("POST", RESULTS, results(result("a", 1, "upsert")));
    HttpRequest signed = call.request();
    HttpRequest changed =
        HttpRequest.newBuilder(signed, (name, value) -> true)
            .POST(BodyPublishers.ofString(results(result("b", 1, "upsert"))))
            .build();

    assertThat(http.send(changed, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    assertThat(portal.held("exits")).isEmpty();
  }

  @Test
  void refusesATimeMoreThanFiveMinutesOff() throws Exception {
    Call late = call("POST", RESULTS, "{}");
    HttpRequest request = late.request();
    clock.advance(Duration.ofMinutes(5).plusMillis(1));

    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @Test
  void takesANonceOnce() throws Exception {
    HttpRequest request = call("POST", RESULTS, results(result("a", 1, "upsert"))).request();

    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(409);
  }

  @Test
  void takesFiveHundredResultsACallAndNotOneMore() throws Exception {
    assertThat(post(many(500)).statusCode()).isEqualTo(200);
    HttpResponse<String> tooMany = post(many(501));

    assertThat(tooMany.statusCode()).isEqualTo(413);
    assertThat(tooMany.body()).contains("at most 500");
  }

  @Test
  void keepsTheHighestRevisionWhateverTheOrderOfArrival() throws Exception {
    post(results(result("a", 3, "withdraw")));
    assertThat(post(results(result("a", 2, "upsert"))).body()).contains("\"accepted\":[\"id-a-2");

    assertThat(get("/api/v1/items/exits/receipts").body())
        .isEqualTo(
            "{\"receipts\":[{\"result\":\"a\",\"revision\":3,\"op\":\"withdraw\","
                + "\"id\":\"id-a-3-withdraw\",\"batch\":\"b1\"}]}");
  }

  @Test
  void listsReceiptsOfOneBatch() throws Exception {
    post(results(result("a", 1, "upsert")));

    assertThat(get("/api/v1/items/exits/receipts?batch=b1").body()).contains("id-a-1");
    assertThat(get("/api/v1/items/exits/receipts?batch=b2").body()).isEqualTo("{\"receipts\":[]}");
    assertThat(get("/api/v1/items/other/receipts").body()).isEqualTo("{\"receipts\":[]}");
  }

  @Test
  void turnsBackWhatMakesNoSense() throws Exception {
    assertThat(post(results(result("a", 0, "upsert"))).body()).contains("INVALID");
    assertThat(post(results(result("a", 1, "delete"))).body()).contains("INVALID");
    assertThat(post("not json").statusCode()).isEqualTo(400);
    assertThat(post("{\"results\":[]}").statusCode()).isEqualTo(400);
    assertThat(portal.held("exits")).isEmpty();
  }

  @Test
  void turnsBackAnIdThatStandsForAnotherVersion() throws Exception {
    post(results(result("a", 1, "upsert")));
    String other = result("a", 1, "upsert").replace("\"revision\":1", "\"revision\":2");

    assertThat(post(results(other)).body()).contains("ID_CONFLICT");
    assertThat(post(results(result("a", 1, "withdraw"))).body()).contains("REVISION_CONFLICT");
  }

  @Test
  void knowsNoOtherAddresses() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get(RESULTS).statusCode()).isEqualTo(404);
    assertThat(send(call("POST", "/api/v1/items/exits/receipts", "{}")).statusCode())
        .isEqualTo(404);
    assertThat(send(call("POST", "/api/v2/items/exits/results", "{}")).statusCode()).isEqualTo(404);
  }

  @Test
  void breaksTheConnectionAfterItsWorkWhenToldTo() throws Exception {
    portal.dropAnswers(1);

    assertThatThrownBy(() -> post(results(result("a", 1, "upsert"))))
        .isInstanceOf(IOException.class);
    assertThat(portal.held("exits")).hasSize(1);
    assertThat(post(results(result("a", 1, "upsert"))).body()).contains("\"duplicates\":[\"id-a");
  }

  @Test
  void obeysOrdersOverHttp() throws Exception {
    HttpResponse<String> ordered =
        control("{\"busy\":{\"calls\":1,\"status\":429,\"retryAfterSeconds\":30}}");
    HttpResponse<String> busy = post(results(result("a", 1, "upsert")));
    control("{\"reject\":{\"idsOrResults\":[\"a\"],\"code\":\"E042\",\"message\":\"no\"}}");

    assertThat(ordered.statusCode()).isEqualTo(200);
    assertThat(busy.statusCode()).isEqualTo(429);
    assertThat(busy.headers().firstValue("Retry-After")).contains("30");
    assertThat(post(results(result("a", 1, "upsert"))).body()).contains("E042");
    assertThat(control("{\"behave\":true}").statusCode()).isEqualTo(200);
    assertThat(post(results(result("a", 1, "upsert"))).body()).contains("\"accepted\":[\"id-a");
    assertThat(control("{\"forget\":true}").body()).isEqualTo("{\"items\":{}}");
  }

  @Test
  void refusesOrdersThatItDoesNotKnow() throws Exception {
    assertThat(control("{\"explode\":true}").body()).contains("unknown order explode");
    assertThat(control("[]").statusCode()).isEqualTo(400);
  }

  @Test
  void isSlowWhenToldTo() throws Exception {
    portal.beSlow(1, Duration.ofSeconds(30));
    HttpRequest request =
        HttpRequest.newBuilder(call("POST", RESULTS, "{}").request(), (name, value) -> true)
            .timeout(Duration.ofMillis(200))
            .build();

    assertThatThrownBy(() -> http.send(request, BodyHandlers.ofString()))
        .isInstanceOf(java.net.http.HttpTimeoutException.class);
  }

  @Test
  void holdsAfterARestartWhatItHeldBefore() throws Exception {
    post(results(result("a", 1, "upsert")));
    post(results(result("a", 2, "upsert")));
    restart();

    assertThat(portal.held("exits")).extracting(HeldResult::revision).containsExactly(2);
    assertThat(post(results(result("a", 1, "upsert"))).body()).contains("\"duplicates\":[\"id-a-1");
  }

  @Test
  void forgetsOnlyTheLineThatADeathCutOff() throws Exception {
    post(results(result("a", 1, "upsert")));
    Files.writeString(journal, "{\"item\":\"exits\",\"res", StandardOpenOption.APPEND);
    restart();
    post(results(result("b", 1, "upsert")));
    restart();

    assertThat(portal.held("exits")).extracting(HeldResult::result).containsExactly("a", "b");
  }

  @Test
  void hearsTheLoopbackOnly() {
    assertThat(portal.base().getHost()).isEqualTo("127.0.0.1");
  }

  private PortalSimulator open() {
    return PortalSimulator.start(
        new PortalSimulator.Settings(0, "sunbridge", "s3cret", Optional.of(journal), clock));
  }

  private void restart() {
    portal.close();
    portal = open();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(call("POST", RESULTS, body));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(call("GET", path, ""));
  }

  private HttpResponse<String> control(String orders) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(portal.base() + "/control"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(orders))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> send(Call call) throws Exception {
    return http.send(call.request(), BodyHandlers.ofString());
  }

  private Call call(String method, String path, String body) {
    return new Call(method, path, body, "s3cret");
  }

  private static String many(int count) {
    return results(
        IntStream.range(0, count)
            .mapToObj(i -> result("r" + i, 1, "upsert"))
            .collect(Collectors.joining(",")));
  }

  private static String results(String results) {
    return "{\"batch\":\"b1\",\"sentAt\":\"2026-10-31T17:30:00Z\",\"results\":[" + results + "]}";
  }

  private static String result(String name, int revision, String op) {
    return """
        {"id":"id-%1$s-%2$d-%3$s","result":"%1$s","revision":%2$d,"op":"%3$s"}"""
        .formatted(name, revision, op);
  }

  private final class Call {
    private final String method;
    private final String path;
    private final String body;
    private final String secret;

    Call(String method, String path, String body, String secret) {
      this.method = method;
      this.path = path;
      this.body = body;
      this.secret = secret;
    }

    Call secret(String other) {
      return new Call(method, path, body, other);
    }

    HttpRequest request() {
      PortalSignature signature =
          new PortalSignature(
              method,
              path,
              Long.toString(clock.millis()),
              "nonce-" + nonces++,
              PortalSignature.digest(body.getBytes(UTF_8)));
      return HttpRequest.newBuilder(URI.create(portal.base() + path))
          .header(PortalSignature.APP_KEY, "sunbridge")
          .header(PortalSignature.TIMESTAMP, signature.timestamp())
          .header(PortalSignature.NONCE, signature.nonce())
          .header(PortalSignature.SIGNATURE, signature.with(secret))
          .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
          .build();
    }
  }
}
