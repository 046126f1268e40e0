package org.sunbridge.definition;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Sex;
import org.sunbridge.domain.VisitOutcome;

/**
 * The kinds of record that the reconciliation itself understands. A mapping may add fields of its
 * own; a field of these names must be of these types, or the comparison would misread it.
 */
enum KnownRecord {
  CERTIFICATE(
      "certificateNo! name! sex citizenId! category! grade! issuedOn! expiresOn! status! statusOn"
          + " division! phone address",
      List.of()),
  HOUSEHOLD_SURVEY(
      "certificateNo citizenId name! street phone address outcome! visitedOn!",
      List.of(List.of("certificateNo"), List.of("citizenId"))),
  DEATH_EVENT(
      "citizenId name! birthDate diedOn! registeredBy",
      List.of(List.of("citizenId"), List.of("birthDate"))),
  MOVE_EVENT("citizenId! name kind movedOn! fromDivision toDivision!", List.of()),
  MEMBERSHIP("citizenId! name kind! since", List.of()),
  PAYMENT(
      "month! benefit! name citizenId certificateNo amount! street",
      List.of(List.of("citizenId"), List.of("certificateNo")));

  private static final Map<String, FieldType> TYPES =
      Map.ofEntries(
          Map.entry("certificateNo", FieldType.CERTIFICATE_NUMBER),
          Map.entry("citizenId", FieldType.CITIZEN_ID),
          Map.entry("name", FieldType.PERSON_NAME),
          Map.entry("sex", FieldType.CODE),
          Map.entry("category", FieldType.CODE),
          Map.entry("grade", FieldType.CODE),
          Map.entry("status", FieldType.CODE),
          Map.entry("outcome", FieldType.CODE),
          Map.entry("benefit", FieldType.CODE),
          Map.entry("issuedOn", FieldType.DATE),
          Map.entry("expiresOn", FieldType.DATE),
          Map.entry("statusOn", FieldType.DATE),
          Map.entry("birthDate", FieldType.DATE),
          Map.entry("diedOn", FieldType.DATE),
          Map.entry("movedOn", FieldType.DATE),
          Map.entry("visitedOn", FieldType.DATE),
          Map.entry("month", FieldType.MONTH),
          Map.entry("since", FieldType.MONTH),
          Map.entry("amount", FieldType.MONEY),
          Map.entry("division", FieldType.DIVISION),
          Map.entry("street", FieldType.DIVISION),
          Map.entry("fromDivision", FieldType.DIVISION),
          Map.entry("toDivision", FieldType.DIVISION));

  private final Map<String, Boolean> fields = new LinkedHashMap<>();
  private final List<List<String>> identities;

  /**
   * @param fields names, with {@code !} where the record cannot do without
   * @param identities fields of which one group must be there
   */
  KnownRecord(String fields, List<List<String>> identities) {
    for (String field : fields.split(" ")) {
      this.fields.put(field.replace("!", ""), field.endsWith("!"));
    }
    this.identities = identities;
  }

  static Optional<KnownRecord> of(String name) {
    return Arrays.stream(values()).filter(r -> r.yamlName().equals(name)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(KnownRecord::yamlName).toList();
  }

  String yamlName() {
    return Shape.kebab(this);
  }

  Set<String> fields() {
    return fields.keySet();
  }

  /** The fields that must be there and are not among the given ones. */
  List<String> missingFrom(Collection<String> given) {
    Stream<String> required =
        fields.entrySet().stream()
            .filter(field -> field.getValue() && !given.contains(field.getKey()))
            .map(Map.Entry::getKey);
    boolean identified = identities.isEmpty() || identities.stream().anyMatch(given::containsAll);
    Stream<String> identity =
        identified
            ? Stream.of()
            : Stream.of(
                identities.stream()
                    .map(group -> String.join("+", group))
                    .collect(Collectors.joining("' or '")));
    return Stream.concat(required, identity).toList();
  }

  /** The type a field must have; empty where several will do. */
  Optional<FieldType> typeOf(String field) {
    if (this == MEMBERSHIP && field.equals("kind")) {
      return Optional.of(FieldType.CODE);
    }
    return fields.containsKey(field) ? Optional.ofNullable(TYPES.get(field)) : Optional.empty();
  }

  /** The codes a field may have; empty where the list is open. */
  Set<String> codesOf(String field) {
    return switch (field) {
      case "sex" -> names(Sex.values());
      case "category" -> Set.of("1", "2", "3", "4", "5", "6", "7");
      case "grade" -> Set.of("1", "2", "3", "4");
      case "status" -> names(CertificateStatus.values());
      case "outcome" -> names(VisitOutcome.values());
      case "kind" -> this == MEMBERSHIP ? names(MembershipKind.values()) : Set.of();
      default -> Set.of();
    };
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
  }
}
