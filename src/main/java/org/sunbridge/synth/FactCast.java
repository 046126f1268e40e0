package org.sunbridge.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides to which of the plain people a story of facts happens: to as many as the district's size
 * asks for, spread over all of them. In a very small district half of them stay plain.
 */
final class FactCast {

  private final Draw draw;
  private final List<Story> waiting = new ArrayList<>();
  private int plainLeft;

  /**
   * @param plain how many plain people there will be
   */
  FactCast(int certificates, long plain, Draw draw) {
    this.draw = draw;
    this.plainLeft = Math.toIntExact(plain);
    for (Story story : FactStories.all()) {
      for (int i = 0; i < Cast.times(story, certificates); i++) {
        waiting.add(story);
      }
    }
    int room = certificates < SyntheticDistrict.WHOLE ? plainLeft / 2 : plainLeft - 1;
    while (waiting.size() > room) {
      waiting.remove(waiting.size() - 1);
    }
  }

  /** The story of the next plain person; empty for most. */
  Optional<Story> next(Resident resident) {
    boolean isChosen = draw.below(plainLeft--) < waiting.size();
    if (!isChosen) {
      return Optional.empty();
    }
    Optional<Story> story = waiting.stream().filter(s -> s.hero().test(resident)).findFirst();
    story.ifPresent(waiting::remove);
    return story;
  }
}
