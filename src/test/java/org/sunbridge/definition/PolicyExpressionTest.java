package org.sunbridge.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyExpressionTest {

  private static final Circumstances SEVERE = new Circumstances(true, 4, 1, "");

  @Test
  void aConditionHoldsOrDoesNot() {
    PolicyExpression severe = PolicyExpression.condition("certificate.grade <= 2");

    assertThat(severe.holds(SEVERE)).isTrue();
    assertThat(severe.holds(new Circumstances(true, 4, 3, ""))).isFalse();
  }

  @Test
  void anAmountMayBeWholeOrDecimal() {
    assertThat(PolicyExpression.amount("60").amount(SEVERE)).isEqualTo(60.0);
    assertThat(PolicyExpression.amount("certificate.grade == 1 ? 350.00 : 180.00").amount(SEVERE))
        .isEqualTo(350.0);
  }

  @Test
  void membershipIsAskedByKindOrAtAll() {
    Circumstances destitute = new Circumstances(false, 0, 0, "DESTITUTE");

    assertThat(PolicyExpression.condition("membership.member").holds(destitute)).isTrue();
    assertThat(PolicyExpression.condition("membership.member").holds(SEVERE)).isFalse();
    assertThat(PolicyExpression.condition("membership.kind == 'DESTITUTE'").holds(destitute))
        .isTrue();
    assertThat(PolicyExpression.condition("membership.kind == ''").holds(SEVERE)).isTrue();
  }

  @Test
  void itTellsWhatItLooksAt() {
    assertThat(PolicyExpression.condition("certificate.valid").uses())
        .containsExactly(Fact.CERTIFICATE_VALID);
    assertThat(PolicyExpression.condition("certificate.grade == 3 && membership.member").uses())
        .containsExactly(Fact.CERTIFICATE_ATTRIBUTES, Fact.MEMBERSHIP);
    assertThat(PolicyExpression.amount("60.0").uses()).isEmpty();
  }

  @Test
  void aConditionIsNoAmount() {
    assertThatExceptionOfType(BadExpression.class)
        .isThrownBy(() -> PolicyExpression.amount("certificate.valid"))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        new BadExpression.Problem(
                            0, "the expression gives bool", "it must give double or int")));
    assertThatThrownBy(() -> PolicyExpression.condition("certificate.grade"))
        .isInstanceOf(BadExpression.class);
    assertThatThrownBy(() -> PolicyExpression.condition("certificate.valid").amount(SEVERE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aMisspeltKindIsToldInsteadOfNeverHolding() {
    assertThatExceptionOfType(BadExpression.class)
        .isThrownBy(() -> PolicyExpression.condition("membership.kind == 'LOW_INCOM'"))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        new BadExpression.Problem(
                            19,
                            "unknown kind of membership 'LOW_INCOM'",
                            "did you mean 'LOW_INCOME'?")));
  }

  @Test
  void manyThreadsGetTheSameAnswers() {
    PolicyExpression amount =
        PolicyExpression.amount("certificate.grade * 100");
    List<Circumstances> all = Circumstances.all();

    assertThat(
            IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> all.get(i % all.size()))
                .allMatch(c -> amount.amount(c) == c.grade() * 100.0))
        .isTrue();
  }
}
