package org.sunbridge.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.operation.InventedNight;
import org.sunbridge.testing.TestDatabase;

/**
 * Who works for one street sees of the others nothing, not even how many they are: whatever is
 * added there, no list, count, sum, choice, export or answer changes.
 */
@Tag("database")
class AreaTest {

  private static final String PASSWORD = "a long pass phrase";
  private static final String OWN = "310114114";

  /** The own street's people, files and name; what stands for the others in what was invented. */
  private static final List<String> OTHERS = List.of("南翔镇", "310114102", "王*明", "other-");

  private static final TestDatabase DATABASE = new TestDatabase();
  private static ServletWebServerApplicationContext earlier;
  private static ServletWebServerApplicationContext later;
  private static Map<String, String> before;
  private static Map<String, String> after;
  private static Map<String, String> asked;

  @BeforeAll
  static void lookBeforeAndAfter() throws IOException, InterruptedException {
    DATABASE.open();
    new InventedNight(DATABASE.dataSource()).happen();
    earlier = PagesApplication.over(DATABASE.dataSource());
    Accounts accounts = earlier.getBean(Accounts.class);
    accounts.add("wai", "周岚", Role.SURVEYOR, List.of(OWN), PASSWORD);
    accounts.add("lin", "林敏", Role.OFFICER, List.of(), PASSWORD);
    before = walked(earlier, "wai", List.of("/"));
    new OthersRows(DATABASE.dataSource()).add();
    // Nothing is remembered there.
    later = PagesApplication.over(DATABASE.dataSource());
    after = walked(later, "wai", List.of("/"));
    List<String> deep = List.of("/", "/findings/30", "/deliveries/905", "/people/901");
    asked = asked(later, new TreeSet<>(walked(later, "lin", deep).keySet()));
  }

  @AfterAll
  static void close() {
    earlier.close();
    later.close();
    DATABASE.close();
  }

  private static Map<String, String> walked(
      ServletWebServerApplicationContext pages, String account, List<String> beginnings)
      throws IOException, InterruptedException {
    Crawl crawl = new Crawl(base(pages)).signIn(account, PASSWORD);
    crawl.walk(beginnings);
    Map<String, String> bodies = new LinkedHashMap<>();
    crawl.bodies().forEach((address, body) -> bodies.put(address, withoutToken(body)));
    return bodies;
  }

  /** What an officer can reach, asked for by the surveyor. */
  private static Map<String, String> asked(
      ServletWebServerApplicationContext pages, TreeSet<String> addresses)
      throws IOException, InterruptedException {
    Crawl surveyor = new Crawl(base(pages)).signIn("wai", PASSWORD);
    Map<String, String> answers = new LinkedHashMap<>();
    for (String address : addresses) {
      answers.put(address, withoutToken(surveyor.get(address).body()));
    }
    return answers;
  }

  private static String base(ServletWebServerApplicationContext pages) {
    return "http://127.0.0.1:" + pages.getWebServer().getPort();
  }

  private static String withoutToken(String body) {
    return body.replaceAll("name=\"_csrf\"[^>]*value=\"[^\"]*\"", "")
        // What is said of somebody of the own street may stand in another's file.
        .replace("household-survey-310114102.csv", "");
  }

  @Test
  void whatIsAddedElsewhereChangesNothing() {
    assertThat(before.keySet()).hasSizeGreaterThan(20);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((address, body) -> assertThat(after.get(address)).as(address).isEqualTo(body));
  }

  @Test
  void noPageNamesAnotherStreetOrItsPeople() {
    after.forEach((address, body) -> assertThat(body).as(address).doesNotContain(OTHERS));
  }

  @Test
  void whatAnotherCanReachTellsNothingEither() {
    assertThat(asked).hasSizeGreaterThan(60);
    asked.forEach(
        (address, body) -> assertThat(body).as(address).doesNotContain(othersThan(address)));
  }

  /** A page may repeat what it was asked. */
  private static List<String> othersThan(String address) {
    return address.contains("310114102") ? OTHERS.subList(2, OTHERS.size()) : OTHERS;
  }

  @Test
  void programsAreToldNothingOfAnotherStreetEither() throws IOException, InterruptedException {
    assertThat(api("/api/v1/deliveries/5").statusCode()).isEqualTo(200);
    for (long other : new long[] {2, 3, 4, 6, 903, 905}) {
      HttpResponse<String> answer = api("/api/v1/deliveries/" + other);
      assertThat(answer.statusCode()).as("delivery %d", other).isEqualTo(404);
      assertThat(answer.body()).doesNotContain(OTHERS);
    }
  }

  private static HttpResponse<String> api(String path) throws IOException, InterruptedException {
    String login = Base64.getEncoder().encodeToString(("wai:" + PASSWORD).getBytes(UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(base(later) + path))
                .header("Authorization", "Basic " + login)
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
