package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.definition.JobDefinition.Decision.ONE_PERSON;
import static org.sunbridge.definition.JobDefinition.Decision.TWO_PERSONS;
import static org.sunbridge.domain.FindingState.APPLIED;
import static org.sunbridge.domain.FindingState.APPROVED;
import static org.sunbridge.domain.FindingState.OPEN;
import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.domain.FindingType.EXIT;
import static org.sunbridge.domain.FindingType.UNPAID;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunbridge.access.Account;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Role;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.FindingEvent;
import org.sunbridge.operation.InventedDistrict;
import org.sunbridge.operation.ListedFinding;

class ChoiceTest {

  private static final Account LIN = account("lin", Role.OFFICER);
  private static final Account WU = account("wu", Role.APPROVER);

  @Test
  void anExitOfAJobThatAsksForTwoIsConfirmedByAnother() {
    JobDefinition two = job(TWO_PERSONS);

    assertThat(choice(EXIT, PROPOSED, two, LIN)).isEqualTo(Choice.FIRST_OF_TWO);
    assertThat(choice(EXIT, APPROVED, two, LIN)).isEqualTo(Choice.WAITS_FOR_ANOTHER);
    assertThat(choice(EXIT, APPROVED, two, WU)).isEqualTo(Choice.SECOND_OF_TWO);
  }

  @Test
  void anExitOfAJobThatAsksForOneTakesEffectAtOnce() {
    assertThat(choice(EXIT, PROPOSED, job(ONE_PERSON), LIN)).isEqualTo(Choice.TAKES_EFFECT);
  }

  @Test
  void withoutItsJobAnExitIsDecidedByTwo() {
    assertThat(Choice.of(finding(EXIT, PROPOSED), null, List.of(), LIN))
        .isEqualTo(Choice.FIRST_OF_TWO);
  }

  @Test
  void whatHasNoEffectIsOnlyConfirmedAndThenDone() {
    assertThat(choice(UNPAID, OPEN, job(TWO_PERSONS), LIN)).isEqualTo(Choice.CONFIRMS);
    assertThat(choice(UNPAID, APPROVED, job(TWO_PERSONS), WU)).isEqualTo(Choice.NOTHING);
  }

  @Test
  void whatIsSettledOrSeenByASurveyorIsNotDecided() {
    assertThat(choice(EXIT, APPLIED, job(ONE_PERSON), LIN)).isEqualTo(Choice.NOTHING);
    assertThat(choice(EXIT, PROPOSED, job(ONE_PERSON), account("wai", Role.SURVEYOR)))
        .isEqualTo(Choice.NOTHING);
  }

  private static Choice choice(
      FindingType type, FindingState state, JobDefinition job, Account account) {
    return Choice.of(finding(type, state), job, List.of(approvedBy("lin")), account);
  }

  private static FindingEvent approvedBy(String account) {
    return new FindingEvent(
        PROPOSED, APPROVED, account, null, "已核对", LocalDateTime.of(2026, 11, 1, 1, 0), "APPROVE");
  }

  private static JobDefinition job(JobDefinition.Decision decision) {
    return InventedDistrict.job("deaths", "死亡人员信息", decision);
  }

  private static Account account(String name, Role role) {
    return new Account(name, name, role, AreaScope.WHOLE);
  }

  private static ListedFinding finding(FindingType type, FindingState state) {
    LocalDateTime then = LocalDateTime.of(2026, 10, 31, 17, 31);
    return new ListedFinding(
        1,
        1,
        "deaths",
        type,
        "DECEASED",
        null,
        "",
        "",
        "",
        "310114102",
        "",
        "",
        "",
        "living-subsidy",
        "2026-11",
        state,
        List.of(),
        "",
        then,
        then,
        null);
  }
}
