package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.sunbridge.access.AreaScope;
import org.sunbridge.testing.TestDatabase;

@Tag("database")
class RunQueryTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static AnnotationConfigApplicationContext context;
  private static RunQuery query;

  @BeforeAll
  static void night() {
    new InventedNight(DATABASE.dataSource()).happen();
    context = LookingContext.over(DATABASE.dataSource());
    query = context.getBean(RunQuery.class);
  }

  @AfterAll
  static void over() {
    context.close();
  }

  @Test
  void theCountsOfARunAddUp() {
    assertThat(query.ofNight(InventedNight.NIGHT)).hasSize(5).allMatch(r -> r.unaccounted() == 0);
  }

  @Test
  void stepsAreThoseOfTheRunsExecutions() {
    assertThat(query.steps(InventedNight.SURVEY))
        .extracting(Step::name, Step::status, Step::read, Step::written)
        .containsExactly(
            tuple("compare", "COMPLETED", 420L, 6L), tuple("apply", "COMPLETED", 6L, 6L));
    assertThat(query.steps(InventedNight.DEATHS)).isEmpty();
  }

  @Test
  void countsWhatFailedOutsideTheNights() {
    assertThat(query.failedSince(InventedNight.NIGHT)).isEqualTo(1);
    assertThat(query.failedSince(InventedNight.FAILED)).isZero();
  }

  @Test
  void whatIsHeldIsShownToTheStreetItConcerns() {
    assertThat(query.held(AreaScope.WHOLE)).extracting(Run::id).containsExactly(5L);
    assertThat(query.held(new AreaScope(List.of("310114114")))).hasSize(1);
    assertThat(query.held(new AreaScope(List.of("310114102")))).isEmpty();
  }

  @Test
  void theStatusNamesRunsHoldsDeliveriesAndWhatIsDueNext() {
    StatusReport report = context.getBean(StatusQuery.class).report();

    assertThat(report.runs()).hasSize(7);
    assertThat(report.held()).extracting(StatusReport.RunLine::run).containsExactly(5L);
    assertThat(report.deliveries())
        .containsExactly(
            new StatusCount("APPLIED", 3),
            new StatusCount("FAILED", 1),
            new StatusCount("HELD", 1));
    assertThat(report.schedules())
        .containsExactly(
            new StatusReport.NextFire(
                "nightly", "0 30 1 * * ?", "Asia/Shanghai", LookingContext.NOW));
  }
}
