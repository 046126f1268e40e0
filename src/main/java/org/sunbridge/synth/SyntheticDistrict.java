package org.sunbridge.synth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A made-up district over two nights, and the truth about it. */
public final class SyntheticDistrict {

  /** Certificates of the demonstration district: as many as Fenghua surveyed. */
  public static final int DEMONSTRATION = 14_536;

  /** The smallest district in which every story of the worked example has room. */
  public static final int SMALLEST = 60;

  /** From this size on a district has every story at least once. */
  public static final int WHOLE = 150;

  private static final LocalDate FIRST_VISIT = LocalDate.of(2026, 10, 1);
  private static final LocalDate LAST_VISIT = LocalDate.of(2026, 10, 30);
  private static final int SLIP_ONE_IN = 20;

  /** Lots for the feeds that came later: what the first ones say stays the same for a seed. */
  private static final long OTHER_LOTS = 0x5eed_fac7L;

  private SyntheticDistrict() {}

  /**
   * What was written.
   *
   * @param people by story, how many it happens to, {@code plain} included
   * @param findings lines of the truth after the first and the second night
   * @param rejects rows to be turned back on the first and the second night
   */
  public record Written(
      int certificates, Map<String, Integer> people, Counts findings, Counts rejects) {

    public Written {
      people = Map.copyOf(people);
    }
  }

  /** A figure of each night. */
  public record Counts(int first, int second) {}

  /**
   * Writes {@code night-1/}, {@code night-2/}, {@code truth-N.csv}, {@code rejects-N.csv}, {@code
   * stories.csv} and a README into {@code dir}, which is made if missing; files of the same name
   * are replaced. The same size and seed write the same bytes.
   *
   * @param certificates how many the registry lists on the first night; some people more come in
   *     November or are never registered
   * @throws IllegalArgumentException for fewer than {@link #SMALLEST}
   */
  public static Written write(int certificates, long seed, Path dir) throws IOException {
    if (certificates < SMALLEST) {
      throw new IllegalArgumentException(
          "a synthetic district has at least " + SMALLEST + " certificates, not " + certificates);
    }
    Files.createDirectories(dir);
    Draw draw = new Draw(seed);
    Population population = new Population(draw);
    TruthFiles truth = new TruthFiles();
    Map<String, Integer> people = new TreeMap<>();
    List<Story> cast = Cast.of(certificates, draw);
    Draw factDraw = new Draw(seed ^ OTHER_LOTS);
    Facts facts = new Facts(factDraw);
    FactCast factCast =
        new FactCast(certificates, cast.stream().filter(s -> s == Story.PLAIN).count(), factDraw);
    try (FeedFiles first = new FeedFiles(Night.FIRST, dir);
        FeedFiles second = new FeedFiles(Night.SECOND, dir)) {
      Nights nights = new Nights(first, second, truth, people);
      for (Story story : cast) {
        Tale tale = told(story, population.draw(story), draw);
        facts.add(tale, story == Story.PLAIN);
        Story whole = story == Story.PLAIN ? withFacts(tale, factCast, factDraw) : story;
        nights.tell(whole, tale);
      }
      for (Story story : FactStories.strangers()) {
        for (int i = 0; i < Cast.times(story, certificates); i++) {
          nights.tell(story, stranger(story, population.draw(story), factDraw));
        }
      }
    }
    truth.write(dir);
    writeReadMe(certificates, seed, dir);
    return new Written(
        certificates,
        people,
        new Counts(truth.findings(Night.FIRST).size(), truth.findings(Night.SECOND).size()),
        new Counts(truth.rejects(Night.FIRST).size(), truth.rejects(Night.SECOND).size()));
  }

  private static Tale told(Story story, Resident resident, Draw draw) {
    Tale tale = new Tale(resident, draw.day(FIRST_VISIT, LAST_VISIT), draw);
    story.plot().tell(tale, draw.day(story.from(), story.to()));
    if (story == Story.PLAIN && draw.oneIn(SLIP_ONE_IN)) {
      Sloppiness.slip(tale, draw);
    }
    return tale;
  }

  /** The plain person's story of facts, told; plain again for most. */
  private static Story withFacts(Tale tale, FactCast cast, Draw draw) {
    Optional<Story> story = cast.next(tale.resident());
    story.ifPresent(s -> s.plot().tell(tale, draw.day(s.from(), s.to())));
    return story.orElse(Story.PLAIN);
  }

  /** Somebody of whom nothing is said but what the story says. */
  private static Tale stranger(Story story, Resident resident, Draw draw) {
    Tale tale = new Tale(resident, LAST_VISIT, draw);
    for (Night night : Night.values()) {
      for (Feed feed : Feed.values()) {
        tale.silent(night, feed);
      }
    }
    story.plot().tell(tale, draw.day(story.from(), story.to()));
    return tale;
  }

  /** Where tales are written down. */
  private record Nights(
      FeedFiles first, FeedFiles second, TruthFiles truth, Map<String, Integer> people) {

    void tell(Story story, Tale tale) throws IOException {
      write(tale, Night.FIRST, first, truth);
      write(tale, Night.SECOND, second, truth);
      truth.tell(story, tale);
      people.merge(story.name(), 1, Integer::sum);
    }
  }

  private static void write(Tale tale, Night night, FeedFiles files, TruthFiles truth)
      throws IOException {
    for (Feed feed : Feed.values()) {
      for (Row row : tale.rows(night, feed)) {
        FeedFiles.Place place = files.add(row);
        if (row.turnedBack()) {
          truth.turnBack(night, place);
        }
      }
    }
  }

  private static void writeReadMe(int certificates, long seed, Path dir) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(
            SyntheticDistrict.class.getResourceAsStream("district-readme.md"),
            "district-readme.md is part of the program")) {
      Files.writeString(
          dir.resolve("README.md"),
          new String(text.readAllBytes(), StandardCharsets.UTF_8)
              .replace("{certificates}", String.format(Locale.ROOT, "%,d", certificates))
              .replace("{seed}", Long.toString(seed)));
    }
  }
}
