package org.sunbridge.compare;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.MatchRule;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.PaymentSlot;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.registry.KeyedHash;

/** Finds the subject of a record by its job's {@code match} rules. Thread-safe. */
public final class Subjects {

  /** Dates, months, codes and numbers; what people write in their own words may name somebody. */
  private static final Pattern READABLE = Pattern.compile("[A-Z0-9_.|-]{1,64}");

  private final JobDefinition job;
  private final RecordKind kind;
  private final KeyedHash hash;
  private final YearMonth asOfMonth;

  /**
   * @param asOfMonth month of the delivery's as-of: a ledger's own month
   */
  public Subjects(JobDefinition job, RecordKind kind, KeyedHash hash, YearMonth asOfMonth) {
    this.job = job;
    this.kind = kind;
    this.hash = hash;
    this.asOfMonth = asOfMonth;
  }

  /** The subject; empty when no rule of the job finds what it needs in the record. */
  public Optional<Subject> of(Map<String, String> values) {
    for (MatchRule rule : job.match()) {
      Optional<PersonKey> key = key(rule, values);
      if (key.isPresent()) {
        return Optional.of(new Subject(key.get(), slot(values)));
      }
    }
    // An id identifies whether or not the job thought of it.
    return byId(values).map(key -> new Subject(key, slot(values)));
  }

  /** Whether {@link #of} finds a subject; costs no hash. */
  boolean canTell(Map<String, String> values) {
    return values.containsKey("citizenId")
        || values.containsKey("certificateNo")
        || job.match().stream().anyMatch(rule -> isByName(rule, values));
  }

  private static boolean isByName(MatchRule rule, Map<String, String> values) {
    return !rule.keys().contains("citizenId")
        && !rule.keys().contains("certificateNo")
        && values.containsKey("name")
        && values.containsKey("birthDate");
  }

  private Optional<PersonKey> key(MatchRule rule, Map<String, String> values) {
    if (rule.keys().contains("citizenId") || rule.keys().contains("certificateNo")) {
      return rule.keys().stream().allMatch(values::containsKey) ? byId(values) : Optional.empty();
    }
    String name = values.get("name");
    String birthDate = values.get("birthDate");
    return name == null || birthDate == null
        ? Optional.empty()
        : Optional.of(hash.person(name, birthDate));
  }

  private Optional<PersonKey> byId(Map<String, String> values) {
    String id = values.get("citizenId");
    if (id != null) {
      return Optional.of(hash.person(new CitizenId(id)));
    }
    String number = values.get("certificateNo");
    return number == null
        ? Optional.empty()
        : Optional.of(hash.person(new CertificateNumber(number).citizenId()));
  }

  private String slot(Map<String, String> values) {
    return switch (kind) {
      case CERTIFICATE ->
          Optional.ofNullable(values.get("certificateNo"))
              .map(number -> new CertificateNumber(number).suffix())
              .orElse("");
      case MOVE -> values.getOrDefault("movedOn", "") + ">" + values.getOrDefault("toDivision", "");
      case PAYMENT ->
          PaymentSlot.of(
                  values.getOrDefault("benefit", ""),
                  Optional.ofNullable(values.get("month")).map(YearMonth::parse).orElse(asOfMonth),
                  asOfMonth)
              .text();
      case FACTS -> job.distinct().isEmpty() ? "" : distinct(values);
      case VISIT, DEATH, MEMBERSHIP -> "";
    };
  }

  /** What the job tells records apart by: readable where it can be, a hash where it is long. */
  private String distinct(Map<String, String> values) {
    String text =
        job.distinct().stream()
            .map(field -> values.getOrDefault(field, ""))
            .collect(Collectors.joining("|"));
    return READABLE.matcher(text).matches() ? text : hash.slot(text);
  }
}
