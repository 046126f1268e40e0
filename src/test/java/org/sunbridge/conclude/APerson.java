package org.sunbridge.conclude;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.PaymentSlot;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/**
 * Somebody, told delivery by delivery. Begins as an unpaid person of grade 1, category 4, whose
 * certificate lasts until 2031; the deaths and moves of every month told of are there, empty.
 */
final class APerson {

  static final String STREET = "310114001";
  static final String OTHER_STREET = "310114102";
  static final String ELSEWHERE = "320583";
  static final String LIVING = "living-subsidy";
  static final String NURSING = "nursing-subsidy";

  private static final String ID = "11010519491231002X";
  static final Definitions SHIPPED = new DefinitionLoader().load(Path.of("")).definitions();

  /** One file, and what it says of the person by slot. */
  private record Told(String job, RecordKind kind, String scope, LocalDate asOf) {
    String source() {
      return job + "/" + scope;
    }
  }

  private final Map<Told, Map<String, Map<String, String>>> told =
      new TreeMap<>(
          Comparator.comparing(Told::asOf).thenComparing(Told::job).thenComparing(Told::scope));
  private final Map<String, String> certificate = new HashMap<>();
  private final List<Duplicate> duplicates = new ArrayList<>();
  private final Set<LocalDate> turnedBack = new HashSet<>();
  private Definitions definitions = SHIPPED;
  private Awaited awaited = Awaited.NOTHING;
  private String suffix = "";

  static APerson aPerson() {
    APerson person = new APerson();
    person.certificate.put("name", "王小明");
    person.certificate.put("citizenId", ID);
    person.certificate.put("division", STREET);
    person.certificate.put("phone", "13900000001");
    person.certificate.put("status", "VALID");
    return person.ofGrade(1).inCategory(4).issuedOn("2021-05-07").until("2031-05-06");
  }

  /** Judged by other definitions than the shipped ones. */
  APerson under(Definitions others) {
    definitions = others;
    return this;
  }

  /** The newest delivery of a feed is held. */
  APerson whileHeld(String job) {
    awaited = new Awaited(Set.of(), Set.of(job));
    return this;
  }

  private APerson with(String field, @Nullable String value) {
    if (value == null) {
      certificate.remove(field);
    } else {
      certificate.put(field, value);
    }
    return this;
  }

  APerson ofGrade(int grade) {
    return with("grade", String.valueOf(grade));
  }

  APerson inCategory(int category) {
    return with("category", String.valueOf(category));
  }

  APerson issuedOn(String day) {
    return with("issuedOn", day);
  }

  APerson until(String day) {
    return with("expiresOn", day);
  }

  APerson replaced(String newSuffix) {
    suffix = newSuffix;
    return this;
  }

  APerson registeredIn(String street) {
    return with("division", street);
  }

  APerson registeredPhone(String phone) {
    return with("phone", phone);
  }

  /**
   * @param on 变动日期; null where the registry gives none
   */
  APerson status(String status, @Nullable String on) {
    return with("status", status).with("statusOn", on);
  }

  /** The registry of a day lists the person as the certificate now is. */
  APerson listed(String asOf) {
    Map<String, String> values = new HashMap<>(certificate);
    String number = number();
    values.put("certificateNo", number);
    said("certificate-registry", RecordKind.CERTIFICATE, "", asOf)
        .put(number.substring(18), values);
    return this;
  }

  String number() {
    return ID + certificate.get("category") + certificate.get("grade") + suffix;
  }

  APerson notListed(String asOf) {
    said("certificate-registry", RecordKind.CERTIFICATE, "", asOf);
    return this;
  }

  /** Not listed, but a row of the same name and birth date was turned back. */
  APerson turnedBack(String asOf) {
    turnedBack.add(LocalDate.parse(asOf));
    return notListed(asOf);
  }

  /**
   * @param kind null where the month's list lacks the person
   */
  APerson lowIncome(String month, @Nullable String kind) {
    var list = said("low-income", RecordKind.MEMBERSHIP, "", endOf(month));
    if (kind != null) {
      list.put("", person(Map.of("kind", kind)));
    }
    return this;
  }

  APerson paid(String month, String benefit, String amount) {
    return paid(month, month, benefit, amount);
  }

  /** A row of one month's ledger for an earlier month. */
  APerson paid(String ledger, String month, String benefit, String amount) {
    String slot = PaymentSlot.of(benefit, YearMonth.parse(month), YearMonth.parse(ledger)).text();
    said("subsidy-ledger", RecordKind.PAYMENT, "", endOf(ledger))
        .put(slot, person(Map.of("benefit", benefit, "amount", amount)));
    return this;
  }

  /** A ledger in which the person may have no row. */
  APerson ledger(String month) {
    said("subsidy-ledger", RecordKind.PAYMENT, "", endOf(month));
    return this;
  }

  APerson diedOn(String day, String asOf) {
    return diedOn(day, asOf, "王小明");
  }

  APerson diedOn(String day, String asOf, String name) {
    return deathToldBy("deaths", day, asOf, name);
  }

  APerson deathToldBy(String job, String day, String asOf, String name) {
    said(job, RecordKind.DEATH, "", asOf)
        .put("", Map.of("citizenId", ID, "name", name, "diedOn", day));
    return this;
  }

  APerson moved(String day, String to, String asOf) {
    return moveToldBy("household-moves", day, to, asOf);
  }

  APerson moveToldBy(String job, String day, String to, String asOf) {
    said(job, RecordKind.MOVE, "", asOf)
        .put(
            day + ">" + to,
            Map.of("citizenId", ID, "name", "王小明", "movedOn", day, "toDivision", to));
    return this;
  }

  APerson visited(String day, String outcome, String asOf) {
    return visitedIn(STREET, day, outcome, asOf);
  }

  APerson visitedIn(String street, String day, String outcome, String asOf) {
    said("household-survey", RecordKind.VISIT, street, asOf)
        .put("", person(Map.of("outcome", outcome, "visitedOn", day, "phone", "13900000001")));
    return this;
  }

  APerson surveyTells(String field, String value, String asOf) {
    Map<String, String> values =
        new HashMap<>(person(Map.of("outcome", "VISITED", "visitedOn", asOf)));
    values.put(field, value);
    said("household-survey", RecordKind.VISIT, STREET, asOf).put("", values);
    return this;
  }

  /**
   * The list of conflicting benefits names the person.
   *
   * @param from 享受起始年月
   */
  APerson benefitsFrom(String kind, String from, String asOf) {
    said("benefit-conflicts", RecordKind.FACTS, "", asOf)
        .put(kind, person(Map.of("kind", kind, "benefitFrom", from)));
    return this;
  }

  /** A list of conflicting benefits without the person. */
  APerson noConflictListed(String asOf) {
    said("benefit-conflicts", RecordKind.FACTS, "", asOf);
    return this;
  }

  APerson sentenced(String from, String to, String asOf) {
    return sentenced("IMPRISONMENT", from, to, asOf);
  }

  APerson sentenced(String penalty, String from, String to, String asOf) {
    said("sentences", RecordKind.FACTS, "", asOf)
        .put(from, person(Map.of("penalty", penalty, "sentenceFrom", from, "sentenceTo", to)));
    return this;
  }

  /** A street's file without the person. */
  APerson surveyed(String street, String asOf) {
    said("household-survey", RecordKind.VISIT, street, asOf);
    return this;
  }

  APerson doubled(String job, String asOf, String slot, boolean same) {
    Told file =
        told.keySet().stream()
            .filter(t -> t.job().equals(job) && t.asOf().equals(LocalDate.parse(asOf)))
            .findFirst()
            .orElseThrow();
    duplicates.add(new Duplicate(id(file), 3, 2, slot, same));
    return this;
  }

  private static Map<String, String> person(Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("citizenId", ID);
    values.putIfAbsent("name", "王小明");
    return values;
  }

  private static String endOf(String month) {
    return YearMonth.parse(month).atEndOfMonth().toString();
  }

  private Map<String, Map<String, String>> said(
      String job, RecordKind kind, String scope, String asOf) {
    return told.computeIfAbsent(
        new Told(job, kind, scope, LocalDate.parse(asOf)), t -> new TreeMap<>());
  }

  private static long id(Told file) {
    return 1 + Integer.toUnsignedLong((file.source() + file.asOf()).hashCode());
  }

  /** The findings on a business date: their columns that are not empty, with blanks between. */
  List<String> on(String businessDate) {
    return conclusionOn(businessDate).findings().stream()
        .map(
            f ->
                Stream.of(
                        f.type().name(),
                        f.reason(),
                        f.field(),
                        f.before(),
                        f.after(),
                        f.benefit(),
                        f.effectiveMonth(),
                        f.state().name())
                    .filter(column -> !column.isEmpty())
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  /** The same, of some types only. */
  List<String> on(String businessDate, String... types) {
    return on(businessDate).stream()
        .filter(line -> List.of(types).contains(line.substring(0, line.indexOf(' '))))
        .toList();
  }

  /** How many conclusions need a feed that is missing. */
  Set<String> openOn(String businessDate) {
    return conclusionOn(businessDate).open();
  }

  Conclusion conclusionOn(String businessDate) {
    Set<YearMonth> months =
        told.keySet().stream().map(t -> YearMonth.from(t.asOf())).collect(Collectors.toSet());
    months.forEach(m -> said("deaths", RecordKind.DEATH, "", m.atEndOfMonth().toString()));
    months.forEach(m -> said("household-moves", RecordKind.MOVE, "", m.atEndOfMonth().toString()));
    List<AppliedDelivery> deliveries = told.keySet().stream().map(this::delivery).toList();
    Set<Long> mistaken =
        told.keySet().stream()
            .filter(t -> t.kind() == RecordKind.CERTIFICATE && turnedBack.contains(t.asOf()))
            .map(APerson::id)
            .collect(Collectors.toSet());
    PersonCase said = new PersonCase(statements(), duplicates, mistaken, List.of());
    return new Conclude(
            new Knowledge(definitions, deliveries, awaited), LocalDate.parse(businessDate))
        .of(said);
  }

  private AppliedDelivery delivery(Told file) {
    String round = definitions.job(file.job()).round().of(file.asOf());
    return new AppliedDelivery(
        id(file),
        file.job(),
        file.kind(),
        file.scope(),
        file.asOf(),
        round,
        file.job() + "-" + file.scope() + "-" + file.asOf() + ".csv");
  }

  private List<Statement> statements() {
    Map<String, Statement> open = new TreeMap<>();
    List<Statement> all = new ArrayList<>();
    told.forEach(
        (file, records) -> {
          boolean isSnapshot =
              definitions.job(file.job()).delivery() == JobDefinition.DeliveryKind.SNAPSHOT;
          String source = file.source() + "/";
          for (String key : List.copyOf(open.keySet())) {
            if (isSnapshot
                && key.startsWith(source)
                && !records.containsKey(key.substring(source.length()))) {
              all.add(until(open.remove(key), file.asOf()));
            }
          }
          records.forEach(
              (slot, values) -> {
                Statement before = open.get(source + slot);
                if (before == null || !before.values().equals(values)) {
                  if (before != null) {
                    all.add(until(before, file.asOf()));
                  }
                  open.put(source + slot, statement(file, slot, values, all.size() + open.size()));
                }
              });
        });
    all.addAll(open.values());
    return all;
  }

  private static Statement statement(
      Told file, String slot, Map<String, String> values, int number) {
    return new Statement(
        number + 1L,
        file.job(),
        file.kind(),
        file.scope(),
        slot,
        file.asOf(),
        null,
        id(file),
        2,
        values);
  }

  private static Statement until(Statement s, LocalDate until) {
    return new Statement(
        s.id(),
        s.job(),
        s.kind(),
        s.scope(),
        s.slot(),
        s.from(),
        until,
        s.delivery(),
        s.row(),
        s.values());
  }
}
