package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.OpenSshServer;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/**
 * kill -9 at any moment of intake: no file is lost, none counts twice. More kills are asked for by
 * {@code -Dsunbridge.kills=40}.
 */
@OnDatabase
class KilledAnywhereTest {

  private static final int KILLS = Integer.getInteger("sunbridge.kills", 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate OLDEST = LocalDate.of(2024, 1, 1);
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
  private static final String SHIPPED =
      "pull: { from: \"file:data/inbox\", include: \"deaths*.{csv,xlsx}\" }";

  @TempDir Path folder;
  private TestEngine engine;
  private int deliveries;

  @Test
  void whileAFolderIsFetched(TestDatabase database) throws Exception {
    Path inbox = folder.resolve("data/inbox");
    killed(database, inbox, "from: \"file:data/inbox\"");
  }

  @Test
  void whileASftpServerIsFetched(TestDatabase database) throws Exception {
    try (OpenSshServer server = OpenSshServer.in(folder.resolve("ssh"))) {
      Path out = Files.createDirectories(folder.resolve("out"));
      open(out);
      Files.createDirectories(folder.resolve("data"));
      Files.writeString(folder.resolve("data/known_hosts"), server.knownHosts());
      Files.writeString(folder.resolve("data/passphrase"), "open sesame\n");
      killed(
          database,
          out,
          "from: \""
              + server.address(out)
              + "\", login: { user: "
              + server.user()
              + ", key: { file: \""
              + server.userKey()
              + "\" }, passphrase: { file: data/passphrase } }");
    }
  }

  /** The server's user is not the one who runs the tests. */
  private void open(Path out) {
    for (Path path = out; path.startsWith(folder); path = path.getParent()) {
      path.toFile().setReadable(true, false);
      path.toFile().setExecutable(true, false);
    }
    out.toFile().setWritable(true, false);
  }

  private void killed(TestDatabase database, Path lying, String from) throws Exception {
    DefinitionsCopy.in(folder)
        .edit(
            "jobs/deaths.yaml",
            SHIPPED,
            "pull: { "
                + from
                + ", include: \"deaths*\", finished: { stable: 0s } }\n"
                + "asOf: { from: fileName, pattern: '.*-(?<date>\\d{8})\\..*' }");
    Files.createDirectories(lying);
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    Random random = new Random(20261122);
    int files = lay(lying);
    Duration whole = undisturbed(database);
    int kills = 0;
    while (kills < KILLS) {
      files += lay(lying);
      if (isKilled(database, whole.multipliedBy(25 + random.nextInt(75)).dividedBy(100))) {
        kills++;
      }
    }
    engine.sync().run("deaths", List.of(), Optional.empty(), Optional.empty(), TODAY);

    assertThat(files(lying)).isEmpty();
    assertThat(files(lying.resolve(".received"))).hasSize(files);
    assertThat(engine.count("delivery")).isEqualTo(deliveries);
    assertThat(engine.count("delivery WHERE status = 'APPLIED'")).isEqualTo(deliveries);
    assertThat(engine.count("(SELECT DISTINCT content_hash FROM delivery) AS contents"))
        .isEqualTo(deliveries);
    assertThat(engine.count("statement WHERE until_as_of IS NULL OR until_as_of > from_as_of"))
        .isEqualTo(deliveries);
    engine.close();
  }

  private Duration undisturbed(TestDatabase database) throws Exception {
    Instant begin = Instant.now();
    try (Child child = child(database)) {
      assertThat(child.exitCode()).as(child.err()).isZero();
    }
    return Duration.between(begin, Instant.now());
  }

  /**
   * @return false when it had ended by itself
   */
  private boolean isKilled(TestDatabase database, Duration after) throws Exception {
    try (Child child = child(database)) {
      // Any moment is as good as another: nothing is waited for.
      boolean isOver = child.endsWithin(after);
      child.kill();
      return !isOver;
    }
  }

  private Child child(TestDatabase database) throws IOException {
    return Child.of(engine, database, "run", "deaths", "--business-date", TODAY.toString());
  }

  /** Three files and an archive of two, each with a death of its own day. */
  private int lay(Path lying) throws IOException {
    for (int i = 0; i < 3; i++) {
      String[] next = next();
      Files.writeString(lying.resolve(next[0]), next[1]);
    }
    Path packing = lying.resolve("deaths-" + deliveries + ".zip.part");
    try (OutputStream out = Files.newOutputStream(packing);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 2; i++) {
        String[] next = next();
        zip.putNextEntry(new ZipEntry(next[0]));
        zip.write(next[1].getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.move(packing, lying.resolve("deaths-" + deliveries + ".zip"));
    try (Stream<Path> all = Files.list(lying)) {
      all.forEach(file -> file.toFile().setReadable(true, false));
    }
    return 4;
  }

  private String[] next() {
    LocalDate day = OLDEST.plusDays(deliveries++);
    return new String[] {
      "deaths-" + DIGITS.format(day) + ".csv",
      "姓名,身份证号,死亡日期,登记机关\n示例甲,310114196103040114," + day + ",所\n"
    };
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
