package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.exceptions.CommunicationsException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

/** What befalls a command from outside is said with what to do. */
class CausesTest {

  @Test
  void aTakenPortIsNamedWithTheWayToAnother() {
    assertThat(Causes.sentence(new PortInUseException(8080)).orElseThrow())
        .contains("8080", "SUNBRIDGE_PORT");
  }

  @Test
  void aReadOnlyFolderIsNamed() {
    FileSystemException readOnly =
        new FileSystemException("/data/archive", null, "Read-only file system");
    assertThat(Causes.sentence(readOnly).orElseThrow())
        .contains("/data/archive", "Read-only file system", "权限");
  }

  @Test
  void aDatabaseThatWentAwayIsToBeWaitedFor() {
    CommunicationsException gone = new CommunicationsException("Communications link failure", null);
    assertThat(Causes.sentence(gone).orElseThrow()).contains("restart");
  }

  @Test
  void aFaultOfOursIsNotExplainedAway() {
    assertThat(Causes.sentence(new IllegalStateException("a bug"))).isEmpty();
  }
}
