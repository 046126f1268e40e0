package org.sunbridge.synth;

import java.util.List;
import java.util.stream.Stream;

/** Every story there is. */
final class Stories {

  private static final List<Story> ALL =
      Stream.of(
              RejectStories.all(),
              DeathStories.all(),
              MoveStories.all(),
              InsideMoveStories.all(),
              SurveyStories.all(),
              LowIncomeStories.all(),
              LedgerStories.all(),
              CertificateStories.all(),
              IssueStories.all(),
              ExpiryStories.all(),
              StrangerStories.all())
          .flatMap(List::stream)
          .toList();

  private Stories() {}

  static List<Story> all() {
    return ALL;
  }

  /**
   * @throws IllegalArgumentException when there is no such story
   */
  static Story named(String name) {
    if (name.equals(Story.PLAIN.name())) {
      return Story.PLAIN;
    }
    return ALL.stream()
        .filter(story -> story.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no story is called " + name));
  }
}
