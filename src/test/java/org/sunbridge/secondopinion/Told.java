package org.sunbridge.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sunbridge.conclude.Conclude;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.conclude.Knowledge;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.PaymentSlot;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;
import org.sunbridge.domain.Yuan;

/** A life told in statements, for the first opinion. */
final class Told {

  private static final Set<String> JUDGED =
      Set.of("EXIT", "OVERPAID", "UNPAID", "NOT_COLLECTED", "EXPIRING");

  private final List<AppliedDelivery> deliveries = new ArrayList<>();
  private final Map<String, Statement> open = new LinkedHashMap<>();
  private final List<Statement> statements = new ArrayList<>();

  private Told(Life life) {
    for (Life.Registry r : life.registries) {
      Map<String, Map<String, String>> said = new HashMap<>();
      r.certificates()
          .forEach(c -> said.put(c.category() + "" + c.grade() + c.suffix(), values(c)));
      snapshot(delivery("certificate-registry", RecordKind.CERTIFICATE, "", r.asOf()), said);
    }
    for (Life.Listing l : life.listings) {
      Map<String, Map<String, String>> said = new HashMap<>();
      l.kind().ifPresent(k -> said.put("", person(Map.of("kind", k))));
      snapshot(delivery("low-income", RecordKind.MEMBERSHIP, "", l.asOf()), said);
    }
    for (Life.Ledger l : life.ledgers) {
      Map<String, Map<String, String>> said = new HashMap<>();
      l.fen()
          .forEach(
              (p, fen) ->
                  said.put(
                      PaymentSlot.of(p.benefit(), p.month(), l.month()).text(),
                      person(Map.of("benefit", p.benefit(), "amount", new Yuan(fen).toString()))));
      snapshot(delivery("subsidy-ledger", RecordKind.PAYMENT, "", l.month().atEndOfMonth()), said);
    }
    for (Life.Survey s : life.surveys) {
      Map<String, Map<String, String>> said = new HashMap<>();
      s.visit()
          .ifPresent(
              v ->
                  said.put(
                      "",
                      person(
                          Map.of("outcome", v.outcome(), "visitedOn", v.visitedOn().toString()))));
      snapshot(delivery("household-survey", RecordKind.VISIT, s.street(), s.asOf()), said);
    }
    for (Life.Deaths d : life.deaths) {
      AppliedDelivery delivery = delivery("deaths", RecordKind.DEATH, "", d.asOf());
      d.diedOn()
          .ifPresent(
              day ->
                  say(
                      delivery,
                      "",
                      Map.of("citizenId", Life.ID, "name", d.name(), "diedOn", day.toString())));
    }
    for (Life.Moves m : life.moves) {
      AppliedDelivery delivery = delivery("household-moves", RecordKind.MOVE, "", m.asOf());
      for (Life.Move move : m.moves()) {
        say(
            delivery,
            move.movedOn() + ">" + move.to(),
            Map.of(
                "citizenId",
                Life.ID,
                "name",
                move.name(),
                "movedOn",
                move.movedOn().toString(),
                "toDivision",
                move.to()));
      }
    }
    statements.addAll(open.values());
  }

  static List<Opinion> concluded(Life life, Definitions definitions, LocalDate today) {
    return conclusion(life, definitions, today).findings().stream()
        .filter(f -> JUDGED.contains(f.type().name()))
        .map(Told::opinion)
        .toList();
  }

  static Conclusion conclusion(Life life, Definitions definitions, LocalDate today) {
    Told told = new Told(life);
    Knowledge knowledge = new Knowledge(definitions, told.deliveries);
    return new Conclude(knowledge, today)
        .of(new PersonCase(told.statements, List.of(), Set.of(), List.of()));
  }

  private static Opinion opinion(Found f) {
    return new Opinion(
        f.type().name(),
        f.reason(),
        f.field(),
        f.before(),
        f.after(),
        f.benefit(),
        f.effectiveMonth(),
        f.state().name());
  }

  private static Map<String, String> person(Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("citizenId", Life.ID);
    values.put("name", Life.NAME);
    return values;
  }

  private static Map<String, String> values(Life.Certificate c) {
    Map<String, String> values = person(Map.of());
    values.put("certificateNo", c.number());
    values.put("category", String.valueOf(c.category()));
    values.put("grade", String.valueOf(c.grade()));
    values.put("issuedOn", c.issuedOn().toString());
    values.put("expiresOn", c.expiresOn().toString());
    values.put("status", c.status());
    values.put("division", c.division());
    c.statusOn().ifPresent(d -> values.put("statusOn", d.toString()));
    return values;
  }

  private AppliedDelivery delivery(String job, RecordKind kind, String scope, LocalDate asOf) {
    String round = kind == RecordKind.VISIT ? String.valueOf(asOf.getYear()) : "";
    String file = job + (scope.isEmpty() ? "" : "-" + scope) + "-" + asOf + ".csv";
    AppliedDelivery delivery =
        new AppliedDelivery(deliveries.size() + 1L, job, kind, scope, asOf, round, file);
    deliveries.add(delivery);
    return delivery;
  }

  private void snapshot(AppliedDelivery delivery, Map<String, Map<String, String>> said) {
    String prefix = delivery.job() + "/" + delivery.scope() + "/";
    open.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .filter(e -> !said.containsKey(e.getKey().substring(prefix.length())))
        .toList()
        .forEach(
            e -> {
              statements.add(until(e.getValue(), delivery.asOf()));
              open.remove(e.getKey());
            });
    said.forEach((slot, values) -> say(delivery, slot, values));
  }

  private void say(AppliedDelivery delivery, String slot, Map<String, String> values) {
    String key = delivery.job() + "/" + delivery.scope() + "/" + slot;
    Statement before = open.get(key);
    if (before != null && before.values().equals(values)) {
      return;
    }
    if (before != null) {
      statements.add(until(before, delivery.asOf()));
    }
    Statement now =
        new Statement(
            statements.size() + open.size() + 1L,
            delivery.job(),
            delivery.kind(),
            delivery.scope(),
            slot,
            delivery.asOf(),
            null,
            delivery.id(),
            2,
            values);
    open.put(key, now);
  }

  private static Statement until(Statement s, LocalDate until) {
    return new Statement(
        s.id(),
        s.job(),
        s.kind(),
        s.scope(),
        s.slot(),
        s.from(),
        Objects.requireNonNull(until),
        s.delivery(),
        s.row(),
        s.values());
  }
}
