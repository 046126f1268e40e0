package org.sunbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what its sender has finished is taken from a folder, and all of it. */
class FinishedFilesTest {

  private static final String AT_ONCE =
      "{ from: \"file:data/inbox\", include: \"deaths*\", finished: { stable: 0s }";

  @TempDir Path folder;
  private Fetching fetching;
  private Path inbox;

  @BeforeEach
  void anInbox() throws IOException {
    fetching = new Fetching(folder);
    inbox = Files.createDirectories(fetching.data().resolve("inbox"));
  }

  @Test
  void aFileBeingWrittenIsNotTouchedUntilItIsWhole() throws Exception {
    String watched = "{ from: \"file:data/inbox\", finished: { stable: 1s } }";
    AtomicBoolean writing = new AtomicBoolean(true);
    Path file = inbox.resolve("deaths.csv");
    Thread slow = new Thread(() -> writeSlowly(file, writing));
    slow.start();
    await().until(() -> Files.exists(file));
    Pulled early = fetching.pull(watched);
    assertThat(early.files()).isZero();
    assertThat(early.waiting()).singleElement().asString().contains("deaths.csv", "还在传");
    writing.set(false);
    slow.join();

    assertThat(fetching.pull(watched).files()).isEqualTo(1);
    assertThat(fetching.received.get("deaths.csv")).startsWith("line\n").endsWith("end\n");
  }

  private static void writeSlowly(Path file, AtomicBoolean writing) {
    try (OutputStream out = Files.newOutputStream(file)) {
      while (writing.get()) {
        out.write("line\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        Thread.sleep(50);
      }
      out.write("end\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aNameAsLongAsAFolderTakesIsPutAsideShortened() throws Exception {
    String name = "deaths-" + "名".repeat(81) + ".csv";
    Files.writeString(inbox.resolve(name), "a\n");

    assertThat(fetching.pull(AT_ONCE + " }").files()).isEqualTo(1);
    assertThat(fetching.received).containsKey(name);
    assertThat(inbox.resolve(name)).doesNotExist();
    assertThat(inbox.resolve(".received").toFile().list())
        .singleElement()
        .asString()
        .endsWith(".csv");
  }

  @Test
  void aFileThatGrowsWhileItIsFetchedStays() throws IOException {
    Path file = Files.writeString(inbox.resolve("deaths.csv"), "a\n");
    fetching.before = arriving -> Files.writeString(file, "a\nb\n");

    assertThatThrownBy(() -> fetching.pull(AT_ONCE + " }"))
        .isInstanceOf(PullFailed.class)
        .hasMessageContainingAll("deaths.csv", "还在变");
    assertThat(fetching.received).isEmpty();
    assertThat(file).exists();
  }

  @Test
  void aMarkerSaysThatAFileIsWhole() throws IOException {
    String marked = AT_ONCE.replace("stable: 0s", "stable: 0s, marker: \"${file:name}.done\"");
    Files.writeString(inbox.resolve("deaths-1.csv"), "1");
    Files.writeString(inbox.resolve("deaths-2.csv"), "2");
    Files.writeString(inbox.resolve("deaths-2.csv.done"), "");
    Pulled pulled = fetching.pull(marked + " }");

    assertThat(fetching.received).containsOnlyKeys("deaths-2.csv");
    assertThat(pulled.waiting()).singleElement().asString().contains("deaths-1.csv.done");
    assertThat(inbox.resolve("deaths-2.csv.done")).doesNotExist();
    Files.writeString(inbox.resolve("deaths-1.csv.done"), "");
    fetching.pull(marked + " }");
    assertThat(fetching.received).containsOnlyKeys("deaths-1.csv", "deaths-2.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deaths.csv.tmp",
        "deaths.csv.part",
        "deaths.csv.filepart",
        "~$deaths.xlsx",
        ".~deaths.csv",
        "deaths.csv~",
        "deaths.csv.sending"
      })
  void whatItsSenderWillRenameIsLeft(String name) throws IOException {
    Path file = Files.writeString(inbox.resolve(name), "x");
    fetching.pull(
        "{ from: \"file:data/inbox\", finished: { stable: 0s }, exclude: \"*.sending\" }");

    assertThat(fetching.received).isEmpty();
    assertThat(file).exists();
    Files.move(file, inbox.resolve("deaths.csv"));
    fetching.pull(AT_ONCE + " }");
    assertThat(fetching.received).containsOnlyKeys("deaths.csv");
  }

  @Test
  void anEmptyFileIsTakenToo() throws IOException {
    Files.writeString(inbox.resolve("deaths.csv"), "");
    fetching.pull(AT_ONCE + " }");

    assertThat(fetching.received).containsEntry("deaths.csv", "");
  }

  @Test
  void aChecksumComesWithItsFileAndLeavesWithIt() throws IOException {
    Files.writeString(inbox.resolve("deaths.csv"), "x");
    Files.writeString(inbox.resolve("deaths.csv.sha256"), sha256("x") + "  deaths.csv\n");
    Files.writeString(inbox.resolve("SHA256SUMS"), sha256("y") + " *other.csv\n");
    fetching.before =
        file ->
            assertThat(file.checksums())
                .containsExactly(new Checksum(Checksum.Algorithm.SHA256, sha256("x")));
    fetching.pull(AT_ONCE + " }");

    assertThat(fetching.received).containsOnlyKeys("deaths.csv");
    assertThat(inbox.resolve("deaths.csv.sha256")).doesNotExist();
    assertThat(inbox.resolve("SHA256SUMS")).exists();
  }

  @Test
  void aListOfChecksumsSpeaksOfAllItNames() throws IOException {
    Files.writeString(inbox.resolve("deaths-1.csv"), "1");
    Files.writeString(inbox.resolve("deaths-2.csv"), "2");
    Files.writeString(
        inbox.resolve("SHA256SUMS.txt"),
        sha256("1") + "  ./deaths-1.csv\r\n" + sha256("2") + "  deaths-2.csv\r\n");
    fetching.before = file -> assertThat(file.checksums()).hasSize(1);
    fetching.pull(AT_ONCE + " }");

    assertThat(fetching.received).hasSize(2);
  }

  @Test
  void whereAChecksumIsAskedForAFileWaitsForIt() throws IOException {
    Files.writeString(inbox.resolve("deaths.csv"), "x");
    String required = AT_ONCE + ", checksum: required }";
    assertThat(fetching.pull(required).waiting()).singleElement().asString().contains("校验文件");
    Files.writeString(inbox.resolve("deaths.csv.sm3"), "0".repeat(64));

    assertThat(fetching.pull(required).files()).isEqualTo(1);
  }

  @Test
  void aFolderNamedLikeAFileIsNone() throws IOException {
    Files.createDirectories(inbox.resolve("deaths.csv/deaths-2.csv"));

    assertThat(fetching.pull(AT_ONCE + " }").files()).isZero();
  }

  @Test
  void aFolderThatIsGoneIsTold() {
    assertThatThrownBy(() -> fetching.pull("{ from: \"file:/nowhere/at/all\" }"))
        .isInstanceOf(PullFailed.class)
        .hasMessageContainingAll("没有文件夹", "deaths");
  }

  @Test
  void aGivenFolderKeepsItsFiles() throws IOException {
    Path given = Files.createDirectories(folder.resolve("given"));
    Files.writeString(given.resolve("deaths.csv"), "x");
    Files.writeString(given.resolve("others.csv"), "x");

    assertThat(fetching.pull(AT_ONCE + " }", Optional.of(given)).files()).isEqualTo(1);
    assertThat(given.resolve("deaths.csv")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deaths 1\n2.csv",
        "deaths\t.csv",
        "deaths😀.csv",
        "deaths%2e%2e%2f.csv",
        "deaths${date:now}.csv",
        "deaths?a=b&c.csv",
        "deaths#1.csv",
        "deaths'\";--.csv",
        "DEATHS.CSV"
      })
  void noNameIsTooOdd(String name) throws IOException {
    Files.writeString(inbox.resolve(name), "x");
    fetching.pull(
        "{ from: \"file:data/inbox\", include: \"deaths*.csv\", finished: { stable: 0s } }");

    assertThat(fetching.received).hasSize(1);
    assertThat(inbox.resolve(name)).doesNotExist();
  }

  @Test
  void aNameThatIsAPathIsNeverFollowed() throws IOException {
    Path file = Files.writeString(inbox.resolve("deaths\\..\\..\\..\\x.csv"), "x");
    Pulled pulled = fetching.pull(AT_ONCE + " }");

    assertThat(pulled.waiting()).singleElement().asString().contains("x.csv", "改名");
    assertThat(file).exists();
    assertThat(fetching.received).isEmpty();
  }

  private static String sha256(String text) {
    return HexFormat.of()
        .formatHex(
            Checksum.Algorithm.SHA256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void pipesLinksAndFoldersAreToldAndStopNoFile() throws Exception {
    Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(inbox.resolve("deaths-link.csv"), folder.resolve("secret"));
    Files.createSymbolicLink(inbox.resolve("deaths-loop.csv"), inbox.resolve("deaths-loop.csv"));
    Files.createDirectory(inbox.resolve("deaths-folder.csv"));
    for (String name : new String[] {"deaths-pipe.csv", "deaths-z.csv.sha256"}) {
      Process made = new ProcessBuilder("mkfifo", inbox.resolve(name).toString()).start();
      assertThat(made.waitFor()).isZero();
    }
    Files.writeString(inbox.resolve("deaths-z.csv"), "x");
    Pulled pulled = fetching.pull(AT_ONCE + " }");

    assertThat(fetching.received).containsOnlyKeys("deaths-z.csv");
    assertThat(pulled.waiting())
        .satisfiesExactlyInAnyOrder(
            told -> assertThat(told).contains("deaths-link.csv", "链接"),
            told -> assertThat(told).contains("deaths-loop.csv", "链接"),
            told -> assertThat(told).contains("deaths-folder.csv", "文件夹"),
            told -> assertThat(told).contains("deaths-pipe.csv", "管道"));
    assertThat(inbox.resolve("deaths-link.csv")).isSymbolicLink();
  }

  @Test
  void aNameInAnotherCharsetIsTold() throws Exception {
    String command = "printf x > \"$0/deaths-$(printf '\\304\\343').csv\"";
    Process made = new ProcessBuilder("sh", "-c", command, inbox.toString()).start();
    assertThat(made.waitFor()).isZero();
    Pulled pulled = fetching.pull(AT_ONCE + " }");

    assertThat(pulled.waiting()).singleElement().asString().contains("deaths-", "UTF-8");
  }

  @Test
  void aLinkInAFolderThatIsGivenStandsForItsFile() throws Exception {
    Files.writeString(folder.resolve("elsewhere"), "x");
    Files.createSymbolicLink(inbox.resolve("deaths-link.csv"), folder.resolve("elsewhere"));
    fetching.pull(AT_ONCE + " }", Optional.of(inbox));

    assertThat(fetching.received).containsOnlyKeys("deaths-link.csv");
  }

  @Test
  void whatIsNoFolderToReadIsToldAndTakenForNoEmptyOne() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    for (Path from : new Path[] {file, loop, folder.resolve("nowhere")}) {
      assertThatThrownBy(() -> fetching.pull("{ from: \"file:" + from + "\" }"))
          .isInstanceOf(PullFailed.class)
          .hasMessageContainingAll("没有文件夹", "没有权限");
    }
  }
}
