package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Pull;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.run.Control;
import org.sunbridge.run.FeedPauses;
import org.sunbridge.schedule.FeedWatch;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** What the schedules are told of feeds. */
@OnDatabase
class ScheduledFeedsTest {

  @TempDir Path folder;

  @Test
  void whatCameWhileAFeedWasPausedIsNewsOnceItIsResumed(TestDatabase database) throws IOException {
    DefinitionsCopy.in(folder);
    try (TestEngine engine = TestEngine.fresh(database, folder, folder.resolve("data"))) {
      Path inbox = Files.createDirectories(folder.resolve("data/inbox"));
      Files.writeString(inbox.resolve("deaths-20261031.csv"), "姓名,身份证号,死亡日期\n");
      FeedWatch feeds =
          new ScheduledFeeds(
              engine.get(Pull.class),
              engine.get(DeliveryMapper.class),
              engine.get(Definitions.class),
              engine.get(FeedPauses.class));
      Control control = engine.get(Control.class);

      control.pause("deaths", "wang", "对方在改格式");
      assertThat(feeds.lying("deaths")).isEmpty();
      control.resume("deaths");
      assertThat(feeds.lying("deaths")).isPresent();
    }
  }
}
