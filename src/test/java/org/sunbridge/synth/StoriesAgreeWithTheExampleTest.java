package org.sunbridge.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tells each story of the worked example to the very person it happens to there. The example was
 * written by others, so that what our stories state has a second witness.
 */
class StoriesAgreeWithTheExampleTest {

  /** Values that a story makes up: only that they are there can be compared. */
  private static final Set<String> MADE_UP_FIELDS = Set.of("phone", "address", "name", "division");

  private static final Set<String> MADE_UP_COLUMNS = Set.of("姓名", "联系电话", "现住址", "迁入地代码", "享受起始年月");

  static Stream<WorkedExample.Person> people() throws IOException {
    return WorkedExample.people().stream();
  }

  @ParameterizedTest
  @MethodSource("people")
  void everyStoryStatesWhatTheExampleExpectsOfItsPerson(WorkedExample.Person person)
      throws IOException {
    Tale tale = told(person);
    for (Night night : Night.values()) {
      assertThat(comparable(tale.findings(night)))
          .as("%s after %s", person.story(), night)
          .containsExactlyInAnyOrderElementsOf(comparable(person.findings(night)));
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void everyStoryMakesTheFeedsSayWhatTheExampleSays(WorkedExample.Person person)
      throws IOException {
    Tale tale = told(person);
    for (Night night : Night.values()) {
      for (Feed feed : Feed.values()) {
        assertThat(sayings(tale.rows(night, feed)))
            .as("%s in %s of %s", person.story(), feed, night)
            .containsExactlyInAnyOrderElementsOf(sayings(person.rows(night, feed)));
      }
    }
  }

  @Test
  void everyStoryMarkedAsTheExamplesIsThere() throws IOException {
    List<String> told = WorkedExample.people().stream().map(WorkedExample.Person::story).toList();
    assertThat(Stories.all())
        .filteredOn(story -> story.isInExample() && !story.name().startsWith("stranger"))
        .extracting(Story::name)
        .isSubsetOf(told);
    assertThat(told).hasSize(60).contains("plain");
  }

  private static Tale told(WorkedExample.Person person) throws IOException {
    Tale tale = new Tale(person.resident(), person.visitedOn(), new Draw(1));
    Story story = Stories.named(person.story());
    story.plot().tell(tale, person.day());
    return tale;
  }

  private static List<List<String>> comparable(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                MADE_UP_FIELDS.contains(finding.field())
                    ? finding.field(finding.field(), "", "").cells()
                    : finding.cells())
        .toList();
  }

  private static List<List<String>> sayings(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.feed().columns().stream()
                    .map(column -> MADE_UP_COLUMNS.contains(column) ? "" : row.cell(column))
                    .toList())
        .toList();
  }
}
