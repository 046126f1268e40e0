package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** {@code run JOB --file samples/…}, one after the other, as somebody tries them. */
@OnDatabase
class SampleRunsTest {

  private static final String DATE = "2026-10-31";

  @TempDir Path data;

  @Test
  void everySampleIsReadAndItsRejectsAreSaidInSentences(TestDatabase database) throws IOException {
    try (TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, data)) {
      for (Path sample : samples()) {
        RunRow run = engine.run(String.valueOf(sample.getParent().getFileName()), sample, DATE);
        List<String> rejects = Files.readAllLines(Path.of(sample + ".rejects"));
        String said = said(engine, run);

        assertThat(run.status).as(sample.toString()).isEqualTo(RunRow.Status.REJECTS);
        for (String reject : rejects.subList(1, rejects.size())) {
          assertThat(said).containsPattern("第 " + reject.split(",")[0] + " 行 row：.*请.*。");
        }
        assertThat(said).endsWith("./sunbridge rejects --run " + run.id + System.lineSeparator());
      }
      assertThat(engine.findings())
          .contains(
              "AMBIGUOUS,WEAK,31011419940607044562,,,,,,OPEN",
              "NOT_REGISTERED,NO_CERTIFICATE,31011419330505121344,,,,,,OPEN",
              "CONFLICT,service-records,31011419821111026223,certificateNo,31011419821111026223,"
                  + "31011419821111026224,,,OPEN");
    }
  }

  /** The register goes first, so that the others find their people. */
  private static List<Path> samples() throws IOException {
    try (Stream<Path> tree = Files.walk(Path.of("samples"))) {
      return tree.filter(file -> file.toString().matches(".*\\.(csv|xlsx)"))
          .sorted(
              (a, b) -> {
                boolean first = a.toString().contains("certificate-registry");
                boolean second = b.toString().contains("certificate-registry");
                return first == second ? a.compareTo(b) : first ? -1 : 1;
              })
          .toList();
    }
  }

  private static String said(TestEngine engine, RunRow run) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    RejectLines lines = new RejectLines(engine.get(DeliveryQuery.class));
    engine
        .get(RunQuery.class)
        .find(run.id)
        .ifPresent(r -> lines.print(r, new PrintStream(said, true, StandardCharsets.UTF_8)));
    return said.toString(StandardCharsets.UTF_8);
  }
}
