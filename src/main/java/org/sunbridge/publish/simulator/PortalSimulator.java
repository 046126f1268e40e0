package org.sunbridge.publish.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bundled portal. Hears the loopback address only; enforces the contract; keeps what it accepts
 * in memory and, where a file is given, between starts. Thread-safe.
 */
public final class PortalSimulator implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService workers;
  private final Holdings holdings;
  private final Moods moods = new Moods();
  private final Router router;
  private final AtomicLong calls = new AtomicLong();

  private PortalSimulator(Settings settings) throws IOException {
    this.holdings = new Holdings(settings.file());
    this.router = new Router(settings, holdings, moods);
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
    this.workers =
        Executors.newFixedThreadPool(
            8,
            work -> {
              Thread thread = new Thread(work, "portal-simulator");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * @param port 0 for any that is free
   * @param file where accepted results are kept between starts; they are personal
   * @param clock what timestamps are judged by
   */
  public record Settings(
      int port, String appKey, String secret, Optional<Path> file, Clock clock) {}

  /** A portal that keeps nothing between starts. */
  public static PortalSimulator start(int port, String appKey, String secret) {
    return start(new Settings(port, appKey, secret, Optional.empty(), Clock.systemUTC()));
  }

  /**
   * @throws UncheckedIOException when the port is taken
   */
  public static PortalSimulator start(Settings settings) {
    try {
      return new PortalSimulator(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the portal simulator cannot listen on port " + settings.port() + ": " + e.getMessage(),
          e);
    }
  }

  /** The address before {@code /api/v1}. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What is held of an item, withdrawn results included, ordered by result. */
  public List<HeldResult> held(String item) {
    return holdings.of(item);
  }

  /** Calls that arrived, of every kind. */
  public long calls() {
    return calls.get();
  }

  /** The next calls are answered 503 or 429. */
  public void answerBusy(int calls, int status, int retryAfterSeconds) {
    moods.answerBusy(calls, status, retryAfterSeconds);
  }

  /** The next calls with results are worked on, but their connection breaks before the answer. */
  public void dropAnswers(int calls) {
    moods.dropAnswers(calls);
  }

  /** The next calls take longer. */
  public void beSlow(int calls, Duration by) {
    moods.beSlow(calls, by);
  }

  /** A result is turned back, by its id or its name, until {@link #behave}. */
  public void reject(String idOrResult, String code, String message) {
    moods.reject(idOrResult, code, message);
  }

  /** All orders to misbehave end. */
  public void behave() {
    moods.behave();
  }

  /** As if nothing had ever arrived. */
  public void forget() {
    holdings.forget();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    try (exchange) {
      Router.Outcome outcome = router.route(Request.of(exchange));
      if (outcome.isHeard()) {
        write(exchange, outcome.reply());
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = Reply.JSON.writeValueAsBytes(reply.body());
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
