package org.sunbridge.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticYearTest {

  @TempDir Path folder;

  @Test
  void theSameSeedWritesTheSameBytesAndAnotherSeedOthers() throws IOException {
    Map<String, String> year = written("one", 7);
    assertThat(written("two", 7)).isEqualTo(year);
    assertThat(written("three", 8)).isNotEqualTo(year);
    assertThat(year.keySet()).contains("truth-01.csv", "truth-12.csv", "README.md");
  }

  @Test
  void everyListOfAYearComesInTheEnd() {
    for (long seed = 0; seed < 50; seed++) {
      Come last = new Come(new Post(new Draw(seed)), Post.NIGHTS);
      for (int i = 1; i <= Post.NIGHTS; i++) {
        for (Feed feed : Post.MONTHLY) {
          assertThat(last.has(feed, Post.month(i))).isTrue();
        }
      }
      assertThat(last.waitsFor(Feed.REGISTRY)).isFalse();
    }
  }

  @Test
  void whatIsCutOffHasNotCome() {
    Post post = new Post(new Draw(3));
    for (int night = 1; night <= Post.NIGHTS; night++) {
      Come come = new Come(post, night);
      for (Feed feed : Post.MONTHLY) {
        if (post.fate(Delivered.of(feed, Post.month(night))) == Fate.CUT) {
          assertThat(come.has(feed, Post.month(night))).isFalse();
          assertThat(come.waitsFor(feed)).isTrue();
        }
      }
    }
  }

  @Test
  void aDistrictHasRoomForEveryStory() {
    assertThatThrownBy(() -> SyntheticYear.write(119, 1, folder))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Map<String, String> written(String name, long seed) throws IOException {
    Path dir = folder.resolve(name);
    SyntheticYear.write(SyntheticYear.SMALLEST, seed, dir);
    Map<String, String> texts = new TreeMap<>();
    // Some files end in the middle of a character.
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            dir.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }
}
