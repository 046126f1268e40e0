package org.sunbridge.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Role;

/**
 * Two hundred people at the pages of a district, one page each every ten seconds: of ten, seven
 * survey, two decide and one operates. Who asks, who answers and the database share one machine.
 */
final class ManyUsers implements Contest {

  private static final int USERS = 200;
  private static final int PAGES_EACH = 6;
  private static final int BETWEEN_PAGES_MS = 10_000;
  private static final String PASSWORD = "Correct-horse-7-battery";
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  private final Queue<OpenedPage> opened = new ConcurrentLinkedQueue<>();
  private @Nullable Engine engine;
  private @Nullable ServedPages pages;

  @Override
  public String name() {
    return "many-users";
  }

  @Override
  public String title() {
    return USERS + " people at the pages, one page each every ten seconds";
  }

  @Override
  public List<Contender> contenders(Path folder, int rows, int times) throws Exception {
    InventedPeople people = new InventedPeople(1, rows);
    SurveyNights nights = new SurveyNights(people, folder, 2);
    Engine made = new Engine(folder.resolve("data"));
    engine = made;
    Path register = folder.resolve("certificate-registry.csv");
    people.writeRegister(register);
    made.run("certificate-registry", register, FIRST);
    made.run("household-survey", nights.file(0), FIRST);
    made.run("household-survey", nights.file(1), FIRST.plusDays(1));
    Files.delete(register);
    for (int user = 0; user < USERS; user++) {
      Role role = role(user);
      made.addAccount(
          "user" + user,
          role,
          role == Role.SURVEYOR ? List.of(InventedPeople.STREET) : List.of(),
          PASSWORD);
    }
    ServedPages served = made.serve();
    pages = served;
    HttpClient http = HttpClient.newHttpClient();
    List<PageReader> readers = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      PageReader reader = new PageReader(http, served.address(), user);
      reader.signIn("user" + user, PASSWORD);
      readers.add(reader);
    }
    return List.of(new Contender("serve", () -> read(readers), made::written));
  }

  private static Role role(int user) {
    return switch (user % 10) {
      case 0 -> Role.OPERATOR;
      case 1, 2 -> Role.OFFICER;
      default -> Role.SURVEYOR;
    };
  }

  /** Each begins at another moment of the ten seconds. */
  private long read(List<PageReader> readers) throws Exception {
    opened.clear();
    ExecutorService executor = Executors.newFixedThreadPool(readers.size());
    try {
      List<Callable<Void>> all = new ArrayList<>();
      long start = System.nanoTime();
      for (int user = 0; user < readers.size(); user++) {
        PageReader reader = readers.get(user);
        long first = start + (long) user * BETWEEN_PAGES_MS * 1_000_000 / readers.size();
        all.add(() -> read(reader, first));
      }
      for (Future<Void> one : executor.invokeAll(all)) {
        one.get();
      }
    } finally {
      executor.shutdownNow();
    }
    return opened.size();
  }

  private @Nullable Void read(PageReader reader, long first) throws Exception {
    for (int page = 0; page < PAGES_EACH; page++) {
      long due = first + page * BETWEEN_PAGES_MS * 1_000_000L;
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      opened.add(reader.next());
    }
    return null;
  }

  /** Of the last round. */
  @Override
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    List<OpenedPage> all = List.copyOf(opened);
    figures.put("pages", (double) all.size());
    figures.put("median, ms", share(all, 0.50));
    figures.put("95 % within, ms", share(all, 0.95));
    figures.put("99 % within, ms", share(all, 0.99));
    figures.put("slowest, ms", share(all, 1));
    figures.put("largest, kB", all.stream().mapToInt(OpenedPage::bytes).max().orElse(0) / 1024.0);
    all.stream()
        .collect(Collectors.groupingBy(OpenedPage::kind, TreeMap::new, Collectors.toList()))
        .forEach(
            (kind, those) ->
                figures.put(
                    kind + " (" + those.size() + "), 95 % within, ms", share(those, 0.95)));
    return figures;
  }

  private static double share(List<OpenedPage> pages, double share) {
    List<OpenedPage> sorted =
        pages.stream().sorted(Comparator.comparingLong(OpenedPage::nanos)).toList();
    int last = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, last)).milliseconds();
  }

  @Override
  public void end() {
    if (pages != null) {
      pages.close();
    }
    if (engine != null) {
      engine.close();
    }
  }
}
