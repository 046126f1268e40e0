package org.sunbridge.bench;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who signs in and then goes from page to page, each time by one of the links before them:
 * any that leads to another page of the house.
 */
final class PageReader {

  private static final Pattern LINK = Pattern.compile("<a\\b([^>]*)href=\"(/[^\"]*)\"([^>]*)>");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  /** What is no page, or not shown. */
  private static final Pattern OFFSTAGE = Pattern.compile("\\b(download|hidden)\\b");

  private static final int MOVED = 300;
  private static final int WRONG = 400;

  private final HttpClient http;
  private final String base;
  private final Random random;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private String ahead = "/";

  /**
   * @param http shared by all readers: keeps no cookies and follows no redirects
   */
  PageReader(HttpClient http, String base, long seed) {
    this.http = http;
    this.base = base;
    this.random = new Random(seed);
  }

  void signIn(String account, String password) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(send(request("/login").GET()).body());
    if (!token.find()) {
      throw new IllegalStateException("the sign-in form has no token");
    }
    String form = "username=" + account + "&password=" + password + "&_csrf=" + token.group(1);
    HttpResponse<String> answer =
        send(
            request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    if (answer.headers().firstValue("Location").orElse("/login").contains("/login")) {
      throw new IllegalStateException(account + " is not let in");
    }
  }

  /**
   * Opens the next page and draws the one after.
   *
   * @throws IllegalStateException when the page is wrong
   */
  OpenedPage next() throws IOException, InterruptedException {
    String address = ahead;
    long start = System.nanoTime();
    HttpResponse<String> page = send(request(address).GET());
    while (page.statusCode() >= MOVED && page.statusCode() < WRONG) {
      String location = page.headers().firstValue("Location").orElseThrow();
      page = send(request(location.replace(base, "")).GET());
    }
    long nanos = System.nanoTime() - start;
    if (page.statusCode() >= WRONG) {
      throw new IllegalStateException(page.statusCode() + " " + address);
    }
    List<String> links =
        LINK.matcher(page.body())
            .results()
            .filter(link -> !OFFSTAGE.matcher(link.group(1) + link.group(3)).find())
            .map(link -> link.group(2).replace("&amp;", "&"))
            .filter(link -> !link.contains("lang="))
            .distinct()
            .toList();
    ahead = links.isEmpty() ? "/" : links.get(random.nextInt(links.size()));
    return new OpenedPage(address, nanos, page.body().getBytes(StandardCharsets.UTF_8).length);
  }

  private HttpRequest.Builder request(String address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(line -> HttpCookie.parse(line).stream())
        .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    return answer;
  }
}
