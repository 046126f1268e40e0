package org.sunbridge.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Role;
import org.sunbridge.access.TokenInUse;
import org.sunbridge.access.Tokens;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.InventedNight;
import org.sunbridge.operation.ManyRows;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;

/** The interface for programs: tokens, lists by key, problem documents, masks and areas. */
@OnDatabase
class ApiTest {

  private static final String STREET = "310114114";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static ServletWebServerApplicationContext pages;
  private static JdbcTemplate sql;
  private static String officer;
  private static String operator;
  private static String street;

  @BeforeAll
  static void serve(TestDatabase database) {
    new InventedNight(database.dataSource()).happen();
    new ManyRows(database.dataSource()).add();
    sql = new JdbcTemplate(database.dataSource());
    pages = PagesApplication.over(database.dataSource());
    Accounts accounts = pages.getBean(Accounts.class);
    accounts.add("lin", "林敏", Role.OFFICER, List.of(), "a long pass phrase");
    accounts.add("ops", "王工", Role.OPERATOR, List.of(), "a long pass phrase");
    accounts.add("wai", "周岚", Role.SURVEYOR, List.of(STREET), "a long pass phrase");
    officer = token("officer", "lin", Role.OFFICER, List.of());
    operator = token("operator", "ops", Role.OPERATOR, List.of());
    street = token("street", "wai", Role.SURVEYOR, List.of());
  }

  @AfterAll
  static void over() {
    pages.close();
  }

  @Test
  void whoHasNoTokenIsToldHowToSignIn() throws Exception {
    HttpResponse<String> answer = get("/api/v1/runs", null);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(get("/api/v1/runs", "sbt_wrong").statusCode()).isEqualTo(401);
  }

  @Test
  void aListGoesOnByItsLinkAndRepeatsNothing() throws Exception {
    List<Long> seen = new ArrayList<>();
    Optional<String> address = Optional.of("/api/v1/runs?limit=400");
    while (address.isPresent()) {
      HttpResponse<String> answer = get(address.get(), officer);
      assertThat(answer.statusCode()).isEqualTo(200);
      json(answer).at("/items").forEach(run -> seen.add(run.get("id").asLong()));
      address =
          answer
              .headers()
              .firstValue("Link")
              .map(NEXT::matcher)
              .filter(Matcher::find)
              .map(link -> link.group(1));
    }
    assertThat(seen)
        .doesNotHaveDuplicates()
        .hasSize(sql.queryForObject("SELECT COUNT(*) FROM run", Integer.class));
  }

  @Test
  void findingsAreMaskedAndOfTheOwnArea() throws Exception {
    JsonNode all = json(get("/api/v1/findings?limit=500", officer)).at("/items");
    assertThat(all).isNotEmpty();
    assertThat(all)
        .filteredOn(finding -> !finding.get("citizenId").asText().isEmpty())
        .allMatch(finding -> finding.get("citizenId").asText().contains("*"));
    JsonNode own = json(get("/api/v1/findings?limit=500", street)).at("/items");
    assertThat(own).isNotEmpty();
    assertThat(own).allMatch(finding -> finding.get("division").asText().startsWith(STREET));
    long elsewhere =
        sql.queryForObject(
            "SELECT MIN(id) FROM finding WHERE division LIKE '310114102%'", Long.class);
    assertThat(get("/api/v1/findings/" + elsewhere, officer).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/findings/" + elsewhere, street).statusCode()).isEqualTo(404);
  }

  @Test
  void aTokenDoesNoMoreThanItsRole() throws Exception {
    assertThat(get("/api/v1/findings", operator).statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/runs", street).statusCode()).isEqualTo(403);
    assertThat(post("/api/v1/pushes/hold", street, "{\"reason\": \"x\"}").statusCode())
        .isEqualTo(403);
    assertThat(json(get("/api/v1/findings", operator)).at("/status").asInt()).isEqualTo(403);
  }

  @Test
  void everyPartAnswers() throws Exception {
    for (String part :
        List.of(
            "runs",
            "runs/held",
            "runs/1",
            "runs/1/log",
            "slots",
            "deliveries",
            "feeds",
            "pushes",
            "alerts",
            "alerts?open=true",
            "scorecard",
            "findings")) {
      assertThat(get("/api/v1/" + part, officer).statusCode()).as(part).isEqualTo(200);
    }
  }

  @Test
  void whatIsWrongIsAProblemDocument() throws Exception {
    assertProblem(get("/api/v1/runs?limit=many", officer), 400);
    assertProblem(get("/api/v1/runs/999999999", officer), 404);
    assertProblem(get("/api/v1/no-such-thing", officer), 404);
    assertProblem(post("/api/v1/pushes/hold", operator, "{}"), 422);
    assertProblem(post("/api/v1/pushes/hold", operator, "{"), 400);
  }

  @Test
  void aPasswordThatAnAdministratorSetIsGoodForThePagesOnly() throws Exception {
    String once = pages.getBean(Accounts.class).invite("neu", "新人", Role.OFFICER, List.of());
    assertThat(basic("neu", once)).isEqualTo(403);
    assertThat(basic("lin", "a long pass phrase")).isEqualTo(200);
    assertThat(basic("lin ", "a long pass phrase")).as("another name").isEqualTo(401);
  }

  @Test
  void aTokenForOneStreetTouchesNothingOfTheDistrict() throws Exception {
    String narrow = token("narrow", "lin", Role.OFFICER, List.of(STREET));
    String why = "{\"reason\": \"x\"}";
    for (String deed : List.of("pushes/hold", "feeds/deaths/pause", "schedules/nightly/runs")) {
      assertThat(post("/api/v1/" + deed, narrow, why).statusCode()).as(deed).isEqualTo(403);
    }
    for (String part : List.of("scorecard", "alerts")) {
      assertThat(get("/api/v1/" + part, narrow).statusCode()).as(part).isEqualTo(403);
    }
    assertThat(get("/api/v1/findings", narrow).statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsLimitedToStreetsSinceBeforeSeesNoRunsOfTheDistrict() throws Exception {
    pages.getBean(Accounts.class).add("old", "旧账户", Role.OFFICER, List.of(), "a long pass phrase");
    sql.update("UPDATE account SET divisions = ? WHERE name = 'old'", STREET);
    String token = token("of-old", "old", Role.OFFICER, List.of());
    assertThat(get("/api/v1/runs", token).statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/findings", token).statusCode()).isEqualTo(200);
  }

  @Test
  void whatAProgramDoesSaysByWhichToken() throws Exception {
    MockHttpServletRequest call = new MockHttpServletRequest();
    call.addHeader("Authorization", "Bearer " + officer);
    Audit audit = pages.getBean(Audit.class);
    new BearerSignIn(pages.getBean(Tokens.class))
        .doFilter(
            call,
            new MockHttpServletResponse(),
            (request, response) -> audit.record("lin", Audit.Action.PAUSE_FEED, "feed x", "why"));
    audit.record("lin", Audit.Action.PAUSE_FEED, "feed y", "by hand");
    assertThat(
            sql.queryForList(
                "SELECT CONCAT(subject, ' ', COALESCE(token, 'lin alone')) FROM audit"
                    + " WHERE action = 'PAUSE_FEED' ORDER BY id",
                String.class))
        .containsExactly("feed x officer", "feed y lin alone");
    CompletableFuture<String> later = new CompletableFuture<>();
    TokenInUse.begin("officer");
    Runnable carried = TokenInUse.carried(() -> later.complete(TokenInUse.name().orElse("")));
    TokenInUse.end();
    new Thread(carried).start();
    assertThat(later.get(30, TimeUnit.SECONDS)).isEqualTo("officer");
    assertThat(TokenInUse.name()).isEmpty();
  }

  @Test
  void slotsAreFiltered() throws Exception {
    sql.update(
        "INSERT INTO planned_slot (schedule, planned_at, business_date, calendar_known, status,"
            + " origin, reason, deadline_at, ended_at)"
            + " VALUES ('nightly', '2026-11-20 17:30', '2026-11-20', TRUE, 'SKIPPED', 'AFTER',"
            + " 'BEFORE_FAILED', NULL, NULL),"
            + " ('nightly', '2026-11-21 17:30', '2026-11-21', TRUE, 'DONE', 'BACKFILL', NULL,"
            + " '2026-11-21 18:00', '2026-11-21 19:00')");
    for (Map.Entry<String, String> one :
        Map.of(
                "origin=AFTER", "2026-11-20",
                "status=SKIPPED&reason=BEFORE_FAILED", "2026-11-20",
                "schedule=nightly&from=2026-11-21&to=2026-11-21", "2026-11-21",
                "late=true&origin=BACKFILL", "2026-11-21")
            .entrySet()) {
      JsonNode items = json(get("/api/v1/slots?" + one.getKey(), officer)).at("/items");
      assertThat(items)
          .as(one.getKey())
          .extracting(slot -> slot.get("businessDate").asText())
          .containsExactly(one.getValue());
    }
    assertProblem(get("/api/v1/slots?status=NO_SUCH", officer), 400);
  }

  @Test
  void aReasonThatIsTooLongIsAProblemAndNoErrorOfOurs() throws Exception {
    String body = "{\"reason\": \"" + "长".repeat(1001) + "\"}";
    for (String deed :
        List.of("alerts/1/acknowledge", "pushes/hold", "runs/1/stop", "schedules/nightly/runs")) {
      assertProblem(post("/api/v1/" + deed, officer, body), 422);
    }
    assertProblem(post("/api/v1/schedules/nightly/runs?reason=x", officer, "{}"), 422);
  }

  private static int basic(String account, String password) throws Exception {
    String pair = account + ":" + password;
    return HTTP.send(
            HttpRequest.newBuilder(address("/api/v1/findings"))
                .header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  @Test
  void ofATokenOnlyAHashIsKeptAndItEnds() throws Exception {
    String token = token("short", "lin", Role.OFFICER, List.of());
    assertThat(get("/api/v1/runs", token).statusCode()).isEqualTo(200);
    assertThat(sql.queryForList("SELECT HEX(token_hash) FROM api_token", String.class))
        .noneMatch(hash -> hash.contains(token));
    sql.update("UPDATE api_token SET ends_at = '2020-01-01' WHERE name = 'short'");
    assertThat(get("/api/v1/runs", token).statusCode()).isEqualTo(401);
    String other = token("other", "lin", Role.OFFICER, List.of());
    pages.getBean(Tokens.class).end("other");
    assertThat(get("/api/v1/runs", other).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenReachesNoFurtherThanItsAccount() {
    assertThatThrownBy(() -> token("wide", "wai", Role.SURVEYOR, List.of("310114102")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> token("strong", "ops", Role.OFFICER, List.of()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theInterfaceDescribesItself() throws Exception {
    JsonNode described = json(get("/api/v1/openapi", null));
    assertThat(described.at("/openapi").asText()).startsWith("3.");
    assertThat(described.at("/paths").fieldNames())
        .toIterable()
        .contains(
            "/api/v1/runs",
            "/api/v1/runs/{id}/stop",
            "/api/v1/findings/{id}/approve",
            "/api/v1/slots",
            "/api/v1/deliveries",
            "/api/v1/feeds/{job}/pause",
            "/api/v1/pushes/hold",
            "/api/v1/alerts/{id}/acknowledge")
        .allMatch(path -> path.startsWith("/api/v1/"));
  }

  private static void assertProblem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).at("/status").asInt()).isEqualTo(status);
  }

  private static String token(String name, String account, Role role, List<String> divisions) {
    return pages
        .getBean(Tokens.class)
        .add(new Tokens.Wish(name, account, role, divisions, Duration.ofDays(30)), "admin");
  }

  private static HttpResponse<String> get(String path, @Nullable String token) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).GET(), token);
  }

  private static HttpResponse<String> post(String path, String token, String body)
      throws Exception {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token)
      throws Exception {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + pages.getWebServer().getPort() + path);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
