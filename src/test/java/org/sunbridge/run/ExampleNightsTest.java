package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.registry.RunRow;
import org.sunbridge.synth.SyntheticDistrict;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** The specification's nights, through the real pipeline. */
@OnDatabase
class ExampleNightsTest {

  private static final Nights EXAMPLE = Nights.EXAMPLE;

  @TempDir Path data;
  private TestEngine engine;

  @BeforeEach
  void start(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, data);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void yieldExactlyWhatIsExpected() throws IOException {
    for (int night = 1; night <= 2; night++) {
      RunRow run = engine.nightly(EXAMPLE.inbox(night), Nights.date(night));
      boolean hasRejects = !EXAMPLE.rejects(night).isEmpty();
      assertThat(run.status).isEqualTo(hasRejects ? RunRow.Status.REJECTS : RunRow.Status.DONE);
      assertThat(engine.findings()).isEqualTo(EXAMPLE.expected(night));
      assertThat(Nights.turnedBack(engine, Nights.date(night))).isEqualTo(EXAMPLE.rejects(night));
    }
  }

  @Test
  void yieldTheSameWithTheRegistryLast() throws IOException {
    Comparator<Path> registryLast =
        Comparator.comparing(file -> Nights.job(file).equals("certificate-registry"));
    sendOneByOne(registryLast);
  }

  @Test
  void yieldTheSameWithTheLedgerFirst() throws IOException {
    Comparator<Path> ledgerFirst =
        Comparator.comparing(file -> !Nights.job(file).equals("subsidy-ledger"));
    sendOneByOne(ledgerFirst.thenComparing(Comparator.reverseOrder()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void yieldTheSameInAnyOrder(long seed) throws IOException {
    Random random = new Random(seed);
    for (int night = 1; night <= 2; night++) {
      List<Path> files = new ArrayList<>(EXAMPLE.files(night));
      Collections.shuffle(files, random);
      send(files, night);
    }
  }

  @Test
  void changeNothingWhenSentAgain() {
    for (int night = 1; night <= 2; night++) {
      engine.nightly(EXAMPLE.inbox(night), Nights.date(night));
      List<Long> before = rowsKept();
      List<String> findings = engine.findings();
      engine.nightly(EXAMPLE.inbox(night), Nights.date(night));
      assertThat(rowsKept()).isEqualTo(before);
      assertThat(engine.findings()).isEqualTo(findings);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 11})
  void ofADistrictNeverSeenYieldItsTruth(long seed, @TempDir Path folder) throws IOException {
    SyntheticDistrict.write(600, seed, folder);
    Nights district = Nights.synthetic(folder);
    for (int night = 1; night <= 2; night++) {
      engine.nightly(district.inbox(night), Nights.date(night));
      assertThat(engine.findings()).isEqualTo(district.expected(night));
      assertThat(Nights.turnedBack(engine, Nights.date(night))).isEqualTo(district.rejects(night));
    }
  }

  private void sendOneByOne(Comparator<Path> order) throws IOException {
    for (int night = 1; night <= 2; night++) {
      send(EXAMPLE.files(night).stream().sorted(order).toList(), night);
    }
  }

  private void send(List<Path> files, int night) throws IOException {
    for (Path file : files) {
      engine.run(Nights.job(file), file, Nights.date(night));
    }
    assertThat(engine.findings()).isEqualTo(EXAMPLE.expected(night));
    assertThat(Nights.turnedBack(engine, Nights.date(night))).isEqualTo(EXAMPLE.rejects(night));
  }

  private List<Long> rowsKept() {
    return List.of(
        engine.count("person"),
        engine.count("certificate"),
        engine.count("statement"),
        engine.count("finding"),
        engine.count("finding_event"),
        engine.count("outbox"),
        engine.count("delivery"));
  }
}
