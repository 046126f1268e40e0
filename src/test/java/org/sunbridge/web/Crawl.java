package org.sunbridge.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * Walks all pages somebody can reach: follows links, and makes some choices of every filter. Of
 * links that differ by numbers or by the values of their parameters alone one is enough.
 */
final class Crawl {

  private static final int ADDING_UP = 202;
  private static final Pattern LINK = Pattern.compile("<a\\b[^>]*href=\"(/[^\"]*)\"");
  private static final Pattern FILTERS =
      Pattern.compile(
          "<form\\b[^>]*method=\"get\"[^>]*action=\"([^\"]+)\"(.*?)</form>", Pattern.DOTALL);
  private static final Pattern CHOICE =
      Pattern.compile("<select\\b[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;
  private final Map<String, Integer> answers = new LinkedHashMap<>();
  private final Map<String, String> bodies = new LinkedHashMap<>();

  Crawl(String base) {
    this.base = base;
  }

  Crawl signIn(String account, String password) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/login").body());
    if (!token.find()) {
      throw new AssertionError("the sign-in form has no token");
    }
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(account), encoded(password), encoded(token.group(1)));
    http.send(
        HttpRequest.newBuilder(URI.create(base + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    return this;
  }

  /** The answers by address. */
  Map<String, Integer> walk(List<String> beginnings) {
    ArrayDeque<String> ahead = new ArrayDeque<>(beginnings);
    Set<String> shapes = new HashSet<>();
    beginnings.forEach(address -> shapes.add(shape(address)));
    while (!ahead.isEmpty()) {
      String address = ahead.poll();
      HttpResponse<String> page = arrived(address);
      answers.put(address, page.statusCode());
      bodies.put(address, page.body());
      for (String next : leadsTo(page.body())) {
        if (!next.contains("lang=") && shapes.add(shape(next))) {
          ahead.add(next);
        }
      }
      for (String next : choices(page.body())) {
        if (shapes.add(next)) {
          ahead.add(next);
        }
      }
    }
    return answers;
  }

  /** What stood on the pages that were walked, by address. */
  Map<String, String> bodies() {
    return bodies;
  }

  private static List<String> leadsTo(String page) {
    List<String> next = new ArrayList<>();
    for (MatchResult link : LINK.matcher(page).results().toList()) {
      next.add(link.group(1).replace("&amp;", "&"));
    }
    return next;
  }

  private static List<String> choices(String page) {
    List<String> next = new ArrayList<>();
    for (MatchResult form : FILTERS.matcher(page).results().toList()) {
      StringBuilder all = new StringBuilder();
      for (MatchResult choice : CHOICE.matcher(form.group(2)).results().toList()) {
        List<String> values =
            OPTION.matcher(choice.group(2)).results().map(option -> option.group(1)).toList();
        for (int i = 0; i < values.size(); i++) {
          if (i < 2 || i == values.size() - 1) {
            next.add(form.group(1) + "?" + choice.group(1) + "=" + encoded(values.get(i)));
          }
        }
        String last =
            values.isEmpty() ? "" : choice.group(1) + "=" + encoded(values.get(values.size() - 1));
        all.append(all.isEmpty() || last.isEmpty() ? "" : "&").append(last);
      }
      next.add(form.group(1) + "?" + all);
    }
    return next;
  }

  private static String shape(String address) {
    return address.replaceAll("\\d+", "N").replaceAll("=[^&]*", "");
  }

  /** A page whose sums are still added up is asked for again, as the browser does. */
  private HttpResponse<String> arrived(String address) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> get(address), page -> page.statusCode() != ADDING_UP);
  }

  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + address)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
