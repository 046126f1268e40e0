package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one data folder. */
class SharedFolderTest {

  @TempDir Path data;

  private final List<Visitor> visitors = new ArrayList<>();

  @AfterEach
  void everybodyIsGone() throws InterruptedException {
    for (Visitor visitor : visitors) {
      visitor.close();
    }
    server().ifPresent(ServerProcess::kill);
  }

  @Test
  void fiveThatComeAtOnceToAnEmptyFolderFindOneServer() throws Exception {
    for (int i = 0; i < 5; i++) {
      visitor();
    }
    Set<String> found = new HashSet<>();
    for (Visitor visitor : visitors) {
      found.add(visitor.url());
    }
    assertThat(found).hasSize(1);
    for (Visitor visitor : visitors) {
      visitor.leave();
    }
    assertThat(server()).isEmpty();
  }

  @Test
  void theServerStaysUntilTheLastLeaves() throws Exception {
    Visitor starter = visitor();
    starter.url();
    Visitor other = visitor();
    other.url();
    long pid = pid();
    starter.leave();
    assertThat(pid()).isEqualTo(pid);
    other.leave();
    assertThat(server()).isEmpty();
  }

  @Test
  void aServerWhoseUserWasKilledIsAdoptedByTheNextAndStoppedByIt() throws Exception {
    Visitor killed = visitor();
    String url = killed.url();
    long pid = pid();
    killed.kill();
    assertThat(pid()).isEqualTo(pid);

    Visitor next = visitor();
    assertThat(next.url()).isEqualTo(url);
    assertThat(pid()).isEqualTo(pid);
    next.leave();
    assertThat(server()).isEmpty();
  }

  @Test
  void aUserKilledWhileOthersWorkTakesNothingFromThem() throws Exception {
    Visitor starter = visitor();
    starter.url();
    Visitor other = visitor();
    other.url();
    long pid = pid();
    starter.kill();
    assertThat(pid()).isEqualTo(pid);
    other.leave();
    assertThat(server()).isEmpty();
  }

  @Test
  void anInstallerKilledAtAnyMomentLeavesTheFolderUsable() throws Exception {
    for (int millis : new int[] {300, 600, 900, 1200}) {
      Visitor installing = visitor();
      killAfter(installing, millis);
    }
    Visitor next = visitor();
    assertThat(next.url()).startsWith("jdbc:mysql://127.0.0.1:");
    next.leave();
    assertThat(server()).isEmpty();
  }

  @Test
  void nobodyGetsTheUsersLockAloneWhileSomebodyIsIn() throws Exception {
    Visitor in = visitor();
    in.url();
    Path lock = DataFolder.in(data).usersLock();
    assertThat(FolderLock.exclusiveIfFree(lock)).isEmpty();
    in.leave();
    try (FolderLock alone = FolderLock.exclusiveIfFree(lock).orElseThrow()) {
      assertThat(alone).isNotNull();
    }
  }

  private Visitor visitor() throws Exception {
    Visitor visitor = Visitor.to(data);
    visitors.add(visitor);
    return visitor;
  }

  /** Different moments of installing and starting; which one does not matter. */
  private static void killAfter(Visitor visitor, int millis) throws InterruptedException {
    Pause.millis(millis);
    visitor.kill();
  }

  private Optional<ServerProcess> server() {
    return ServerProcess.of(DataFolder.in(data));
  }

  private long pid() {
    return server().orElseThrow().pid();
  }
}
