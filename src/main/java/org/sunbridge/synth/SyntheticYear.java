package org.sunbridge.synth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.sunbridge.domain.MembershipKind;

/**
 * A made-up district over the twelve nights of 2025, and the truth after each. The partners' files
 * come late, twice, cut off, out of order and with mistakes that are put right later.
 */
public final class SyntheticYear {

  /** The smallest district in which every story has room beside people to whom nothing happens. */
  public static final int SMALLEST = 120;

  private static final int STORY_ONE_IN = 100;

  /** At the end of every list stand people to whom nothing happens: what lacks them is cut off. */
  private static final int LAST = 4;

  private SyntheticYear() {}

  /**
   * Writes {@code night-01/} to {@code night-12/}, a README and {@code truth-01.csv} to {@code
   * truth-12.csv} into {@code dir}. Night N is the last day of month N; a file's name ends with the
   * month, or the day, of which it tells, and jobs must take their as-of from there. The same size
   * and seed write the same bytes.
   *
   * @param people how many have a certificate at first
   * @throws IllegalArgumentException for fewer than {@link #SMALLEST}
   */
  public static void write(int people, long seed, Path dir) throws IOException {
    if (people < SMALLEST) {
      throw new IllegalArgumentException(
          "a synthetic year has at least " + SMALLEST + " certificates, not " + people);
    }
    Draw draw = new Draw(seed);
    Post post = new Post(draw);
    List<YearTale> tales = tales(people, draw, post);
    Files.createDirectories(dir);
    new YearFiles(post, tales, draw, dir).write();
    for (int night = 1; night <= Post.NIGHTS; night++) {
      truth(new Come(post, night), tales, dir);
    }
    try (InputStream text =
        Objects.requireNonNull(
            SyntheticYear.class.getResourceAsStream("year-readme.md"),
            "year-readme.md is part of the program")) {
      Files.write(dir.resolve("README.md"), text.readAllBytes());
    }
  }

  static List<YearStory> stories() {
    return Stream.of(
            YearDeathStories.all(),
            YearMoveStories.all(),
            YearCertificateStories.all(),
            YearIncomeStories.all(),
            YearPayStories.all(),
            YearVisitStories.all(),
            YearStrangerStories.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<YearTale> tales(int people, Draw draw, Post post) {
    Population population = new Population(draw);
    List<YearStory> cast = new ArrayList<>();
    for (YearStory story : stories()) {
      for (int i = 0; i < Math.max(1, people / STORY_ONE_IN); i++) {
        cast.add(story);
      }
    }
    YearStory plain = YearStory.of("plain", tale -> {});
    while (cast.size() < people - LAST) {
      cast.add(plain);
    }
    draw.shuffle(cast);
    YearStory last = plain.happeningTo(r -> r.isNursed() && r.isOn(MembershipKind.MINIMUM_LIVING));
    for (int i = 0; i < LAST; i++) {
      cast.add(last);
    }
    return cast.stream().map(story -> told(story, population, draw, post)).toList();
  }

  private static YearTale told(YearStory story, Population population, Draw draw, Post post) {
    Resident resident =
        population.draw(
            story.hero().and(r -> r.certificate().issuedOn().isBefore(Post.FIRST.atDay(1))));
    YearTale tale = new YearTale(resident, draw, post);
    story.plot().accept(tale);
    return tale;
  }

  private static void truth(Come come, List<YearTale> tales, Path dir) throws IOException {
    Path file = dir.resolve(String.format(Locale.ROOT, "truth-%02d.csv", come.night()));
    try (CsvFile csv = CsvFile.utf8(file, Finding.COLUMNS)) {
      List<List<String>> lines =
          tales.stream()
              .flatMap(tale -> tale.findings(come).stream())
              .map(Finding::cells)
              .sorted(Comparator.comparing(cells -> String.join("\u0000", cells)))
              .toList();
      for (List<String> line : lines) {
        csv.add(line);
      }
    }
  }
}
