package org.sunbridge.conclude;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.JobDefinition.Expectation;
import org.sunbridge.definition.JobDefinition.UnknownPerson;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PaymentSlot;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/** Findings about rows: DUPLICATE, NOT_REGISTERED and AMBIGUOUS: rules 5 and 6. */
final class RowRule {

  private RowRule() {}

  static void duplicates(
      PersonCase said, Knowledge knowledge, String certificateNo, List<Found> found) {
    Map<String, Integer> count = new HashMap<>();
    List<Duplicate> inOrder = new ArrayList<>(said.duplicates());
    inOrder.sort(Comparator.comparing(Duplicate::delivery).thenComparing(Duplicate::row));
    for (Duplicate duplicate : inOrder) {
      AppliedDelivery delivery = knowledge.delivery(duplicate.delivery());
      if (delivery != null && !delivery.kind().isEvent() && speaks(delivery, knowledge)) {
        String identity = identity(duplicate, delivery);
        int ordinal = count.merge(identity, 1, Integer::sum);
        found.add(duplicate(duplicate, delivery, identity + "|" + ordinal, certificateNo));
      }
    }
  }

  /**
   * A round and a daily list are judged by their newest file; a monthly list stays a statement of
   * its month.
   */
  private static boolean speaks(AppliedDelivery delivery, Knowledge knowledge) {
    boolean monthly =
        knowledge
            .job(delivery.job())
            .filter(job -> job.expects() == Expectation.MONTHLY)
            .isPresent();
    return monthly
        || knowledge.of(delivery.kind(), delivery.job(), delivery.scope()).stream()
            .filter(d -> d.round().equals(delivery.round()))
            .reduce((a, b) -> b)
            .filter(newest -> newest.id() == delivery.id())
            .isPresent();
  }

  private static String identity(Duplicate duplicate, AppliedDelivery delivery) {
    String period = delivery.round().isEmpty() ? delivery.asOf().toString() : delivery.round();
    return "DUPLICATE|"
        + delivery.job()
        + "|"
        + delivery.scope()
        + "|"
        + period
        + "|"
        + duplicate.slot();
  }

  private static Found duplicate(
      Duplicate duplicate, AppliedDelivery delivery, String identity, String certificateNo) {
    String benefit = "";
    String month = "";
    if (delivery.kind() == RecordKind.PAYMENT) {
      PaymentSlot slot = PaymentSlot.parse(duplicate.slot());
      benefit = slot.benefit();
      month = slot.month(delivery.month()).toString();
    }
    return new Found(
        identity,
        FindingType.DUPLICATE,
        duplicate.same() ? "SAME" : "DIFFERENT",
        certificateNo,
        "",
        "",
        "",
        benefit,
        month,
        FindingState.OPEN,
        delivery.job(),
        "semantics 6",
        List.of(
            new Evidence(delivery.job(), delivery.id(), delivery.fileName(), duplicate.row()),
            new Evidence(
                delivery.job(), delivery.id(), delivery.fileName(), duplicate.firstRow())));
  }

  /** One a source: somebody the register does not know, or cannot tell from others. */
  static void unknown(PersonCase said, Knowledge knowledge, List<Found> found) {
    Set<String> done = new HashSet<>();
    List<Statement> newestFirst = new ArrayList<>(said.statements());
    newestFirst.sort(Comparator.comparing(Statement::from).reversed());
    for (Statement statement : newestFirst) {
      if (statement.isTakenBack() || !done.add(statement.job())) {
        continue;
      }
      if (!said.candidates().isEmpty()) {
        found.add(ambiguous(said, statement, knowledge));
      } else if (isReported(statement, knowledge)) {
        found.add(
            row(
                FindingType.NOT_REGISTERED,
                "NO_CERTIFICATE",
                statement.value("certificateNo").orElse(""),
                statement,
                "semantics 5",
                knowledge));
      }
    }
  }

  private static boolean isReported(Statement statement, Knowledge knowledge) {
    return knowledge
        .job(statement.job())
        .filter(job -> job.unknownPerson() == UnknownPerson.REPORT)
        .isPresent();
  }

  private static Found ambiguous(PersonCase said, Statement statement, Knowledge knowledge) {
    boolean several = said.candidates().size() > 1;
    String number = several ? "" : said.candidates().get(0);
    return row(
        FindingType.AMBIGUOUS,
        several ? "SEVERAL" : "WEAK",
        number,
        statement,
        "semantics: states",
        knowledge);
  }

  private static Found row(
      FindingType type,
      String reason,
      String certificateNo,
      Statement statement,
      String rule,
      Knowledge knowledge) {
    return new Found(
        type + "|" + statement.job(),
        type,
        reason,
        certificateNo,
        "",
        "",
        "",
        "",
        "",
        FindingState.OPEN,
        statement.job(),
        rule,
        List.of(knowledge.evidence(statement)));
  }

  /** The number an unregistered person's rows give, if any. */
  static Optional<String> numberInRows(PersonCase said) {
    return said.statements().stream().flatMap(s -> s.value("certificateNo").stream()).findFirst();
  }
}
