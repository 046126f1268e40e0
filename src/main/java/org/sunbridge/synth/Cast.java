package org.sunbridge.synth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides to how many people each story happens. */
final class Cast {

  private static final int DEMONSTRATION = SyntheticDistrict.DEMONSTRATION;

  private Cast() {}

  /**
   * One story for each person, shuffled. Counts go by size, each story at least once; a district
   * too small for all has those of the worked example and as many others as leave a quarter plain.
   *
   * @param certificates how many people the registry lists on the first night; others come on top
   */
  static List<Story> of(int certificates, Draw draw) {
    List<Story> cast = new ArrayList<>();
    int room = certificates - certificates / 4;
    int listed = 0;
    for (Story story : exampleFirst()) {
      int times = times(story, certificates);
      if (story.isListedOnFirstNight()) {
        if (!story.isInExample() && listed + times > room) {
          continue;
        }
        listed += times;
      }
      for (int i = 0; i < times; i++) {
        cast.add(story);
      }
    }
    for (; listed < certificates; listed++) {
      cast.add(Story.PLAIN);
    }
    draw.shuffle(cast);
    return cast;
  }

  private static List<Story> exampleFirst() {
    return Stories.all().stream()
        .sorted(Comparator.comparing(Story::isInExample).reversed())
        .toList();
  }

  /** How many people of a district of this size a story happens to; at least one. */
  static int times(Story story, int certificates) {
    return Math.max(
        1,
        Math.toIntExact(
            Math.round((double) story.inDemonstration() * certificates / DEMONSTRATION)));
  }
}
