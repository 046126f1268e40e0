package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/**
 * Whatever arrives in whatever order: the pipeline knows after each night what the oracle knows.
 */
@OnDatabase
class RandomDistrictsTest {

  private static final int DISTRICTS = Integer.getInteger("sunbridge.oracle.districts", 2);
  private static final long FIRST = Long.getLong("sunbridge.oracle.first", 1);

  /** Each once showed something that the pipeline forgot to conclude anew. */
  private static final long[] REMEMBERED = {15, 21, 46, 214, 311};

  @TempDir Path folder;

  @Test
  void knowWhatTheOracleKnowsAfterEveryNight(TestDatabase database) throws IOException {
    Path definitions = withoutBrakes(folder.resolve("definitions"));
    LongStream seeds =
        LongStream.concat(LongStream.of(REMEMBERED), LongStream.range(FIRST, FIRST + DISTRICTS));
    for (long seed : seeds.distinct().toArray()) {
      Path home = folder.resolve("district-" + seed);
      try (TestEngine engine = TestEngine.fresh(database, definitions, home.resolve("data"))) {
        play(engine, new InventedDistrict(seed), home, "district " + seed);
      }
    }
  }

  private static void play(TestEngine engine, InventedDistrict district, Path home, String name)
      throws IOException {
    ObviousDistrict oracle =
        new ObviousDistrict(engine.get(Definitions.class), engine.get(KeyedHash.class));
    Map<PersonKey, List<Found>> found = Map.of();
    int files = 0;
    for (InventedDistrict.Night night : district.nights()) {
      LocalDate today = night.businessDate();
      List<String> told = new ArrayList<>();
      for (InventedDistrict.Drop drop : night.drops()) {
        Path file = home.resolve(String.valueOf(++files)).resolve(drop.fileName());
        Files.createDirectories(file.getParent());
        Files.writeString(file, drop.text());
        engine.runAsOf(drop.job(), file, drop.asOf().toString(), today.toString());
        oracle.receive(drop.job(), file, drop.asOf());
        told.add(drop.job() + " of " + drop.asOf());
      }
      engine.sync().conclude(today);
      Map<PersonKey, Conclusion> concluded = oracle.concluded(today);
      found = kept(found, concluded);
      String where = name + " on " + today + ", " + told;
      agree("findings of " + where, findings(engine), findings(found));
      agree("register of " + where, register(engine), register(concluded));
    }
  }

  private static void agree(String what, List<String> pipeline, List<String> oracle) {
    assertThat(List.of(without(pipeline, oracle), without(oracle, pipeline)))
        .as("%s: only the pipeline knows, only the oracle knows", what)
        .containsExactly(List.of(), List.of());
  }

  private static List<String> without(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }

  private static List<String> findings(TestEngine engine) {
    return engine
        .sql()
        .query(
            """
            SELECT LOWER(HEX(person_key)) AS person, type, reason, field, before_value,
                   after_value, benefit, effective_month, state
            FROM finding WHERE state <> 'CLOSED'
            """,
            (row, i) ->
                String.join(
                    ",",
                    row.getString("person"),
                    row.getString("type"),
                    row.getString("reason"),
                    row.getString("field"),
                    row.getString("before_value"),
                    row.getString("after_value"),
                    row.getString("benefit"),
                    row.getString("effective_month"),
                    row.getString("state")));
  }

  /** What should exist; an exit about which nothing can be said stays as it was before. */
  private static Map<PersonKey, List<Found>> kept(
      Map<PersonKey, List<Found>> before, Map<PersonKey, Conclusion> concluded) {
    Map<PersonKey, List<Found>> found = new HashMap<>();
    concluded.forEach(
        (key, c) -> {
          List<Found> ofPerson = new ArrayList<>(c.findings());
          before.getOrDefault(key, List.of()).stream()
              .filter(f -> f.type() == FindingType.EXIT && c.open().contains(f.identity()))
              .forEach(ofPerson::add);
          found.put(key, ofPerson);
        });
    return found;
  }

  private static List<String> findings(Map<PersonKey, List<Found>> found) {
    List<String> findings = new ArrayList<>();
    found.forEach((key, ofPerson) -> ofPerson.forEach(f -> findings.add(line(key, f))));
    return findings;
  }

  private static String line(PersonKey key, Found f) {
    return String.join(
        ",",
        key.toString(),
        f.type().name(),
        f.reason(),
        f.field(),
        f.before(),
        f.after(),
        f.benefit(),
        f.effectiveMonth(),
        f.state().name());
  }

  private static List<String> register(TestEngine engine) {
    return engine
        .sql()
        .query(
            """
            SELECT LOWER(HEX(person_key)) AS person, name, sex, division, phone, address
            FROM person
            WHERE id IN (SELECT person_id FROM certificate
                         WHERE until_as_of IS NULL OR until_as_of > from_as_of)
            """,
            (row, i) ->
                String.join(
                    ",",
                    row.getString("person"),
                    row.getString("name"),
                    row.getString("sex"),
                    row.getString("division"),
                    row.getString("phone"),
                    row.getString("address")));
  }

  private static List<String> register(Map<PersonKey, Conclusion> concluded) {
    List<String> people = new ArrayList<>();
    concluded.forEach(
        (key, c) ->
            c.entry()
                .ifPresent(
                    entry ->
                        people.add(
                            String.join(
                                ",",
                                key.toString(),
                                entry.values().get("name"),
                                entry.values().get("sex"),
                                entry.values().get("division"),
                                entry.values().get("phone"),
                                entry.values().get("address")))));
    return people;
  }

  /** Small districts would trip every brake. */
  private static Path withoutBrakes(Path folder) throws IOException {
    DefinitionsCopy.in(folder);
    try (var jobs = Files.newDirectoryStream(folder.resolve("jobs"), "*.yaml")) {
      for (Path job : jobs) {
        String text = Files.readString(job).replaceAll("(?m)^brakes:\\R(?:  .*\\R)+", "");
        Files.writeString(job, text);
      }
    }
    return folder;
  }
}
