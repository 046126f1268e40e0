package org.sunbridge.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;

class SecondOpinionTest {

  private static final int LIVES = Integer.getInteger("sunbridge.secondopinion.lives", 3000);
  private static final long FIRST = Long.getLong("sunbridge.secondopinion.first", 1);

  private final Definitions definitions = new DefinitionLoader().load(Path.of("")).definitions();

  @Test
  void agreesWithTheFirstOnInventedLives() {
    for (long seed = FIRST; seed < FIRST + LIVES; seed++) {
      Life life = InventedLife.of(seed);
      LocalDate today = InventedLife.today(seed, life);
      List<Opinion> second = new SecondOpinion(life, today).all();
      assertThat(Told.concluded(life, definitions, today))
          .as("life %d: %s", seed, life)
          .containsExactlyInAnyOrderElementsOf(second);
    }
  }
}
