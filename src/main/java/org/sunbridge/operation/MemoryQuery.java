package org.sunbridge.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Masked;
import org.sunbridge.registry.PersonalCodec;

/** What people want remembered of findings, and what waits for them. Thread-safe. */
public final class MemoryQuery {

  /** Fields that are shown beside each other; what people write in their own words is not. */
  private static final List<String> SHOWN =
      List.of(
          "name",
          "citizenId",
          "certificateNo",
          "sex",
          "category",
          "grade",
          "issuedOn",
          "expiresOn",
          "status",
          "statusOn",
          "division",
          "phone",
          "address");

  private final MemoryListMapper mapper;
  private final FindingQuery findings;
  private final StoredRecord records;
  private final PersonalCodec codec;

  public MemoryQuery(MemoryListMapper mapper, FindingQuery findings, PersonalCodec codec) {
    this.mapper = mapper;
    this.findings = findings;
    this.records = new StoredRecord(codec);
    this.codec = codec;
  }

  /** By the findings' numbers. */
  public Map<Long, FindingMemory> of(Collection<Long> ids) {
    Map<Long, FindingMemory> memories = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      mapper.memories(ids).forEach(memory -> memories.put(memory.finding(), memory));
    }
    return memories;
  }

  public FindingMemory of(long finding) {
    return Optional.ofNullable(of(List.of(finding)).get(finding))
        .orElse(new FindingMemory(finding, null, null, null, null));
  }

  /** Oldest first. */
  public List<StreetAnswer> answers(long finding) {
    return mapper.answers(finding);
  }

  /** Oldest first. */
  public List<RecoveryEntry> recoveries(long finding) {
    return mapper.recoveries(finding);
  }

  /** What the streets of an area have to look at, oldest first. */
  public List<ListedFinding> toVerify(AreaScope area, int limit) {
    return found(mapper.toVerify(area.divisions(), limit), area);
  }

  /** Applied decisions that wait to be undone, oldest first. */
  public List<ListedFinding> toUndo(AreaScope area, int limit) {
    return found(mapper.toUndo(area.divisions(), limit), area);
  }

  /** What waits for a decision and is not paused. */
  public List<FindingCount> queue(AreaScope area) {
    return mapper.queue(area.divisions());
  }

  /** The rows that a finding rests on, as far as they speak of its person. */
  public List<TellingRow> rows(ListedFinding finding, Disclosure disclosure) {
    List<TellingRow> rows = new ArrayList<>();
    for (Evidence evidence : finding.evidence()) {
      ToldRecord stored = mapper.record(finding.id(), evidence.delivery(), evidence.row());
      if (stored != null) {
        rows.add(new TellingRow(evidence, values(stored, disclosure)));
      }
    }
    return rows;
  }

  /** Whom a finding's row without an id may mean, of those inside an area. */
  public List<Candidate> candidates(ListedFinding finding, AreaScope area, Disclosure disclosure) {
    return finding.type() != FindingType.AMBIGUOUS
        ? List.of()
        : mapper.candidates(finding.id(), area.divisions()).stream()
            .map(stored -> new Candidate(stored.id(), values(stored, disclosure)))
            .toList();
  }

  private Map<String, String> values(StoredCandidate stored, Disclosure disclosure) {
    Map<String, String> values = new TreeMap<>();
    values.put("name", codec.decode(stored.name()));
    values.put("citizenId", codec.decode(stored.citizenId()));
    put(values, "sex", stored.sex());
    put(values, "division", stored.division());
    put(values, "phone", decoded(stored.phone()));
    put(values, "address", decoded(stored.address()));
    put(values, "certificateNo", decoded(stored.certificateNo()));
    put(values, "category", stored.category());
    put(values, "grade", stored.grade());
    put(values, "status", stored.status());
    put(values, "issuedOn", stored.issuedOn());
    put(values, "expiresOn", stored.expiresOn());
    if (disclosure == Disclosure.MASKED) {
      values.replaceAll(MemoryQuery::masked);
    }
    return values;
  }

  private @Nullable String decoded(byte @Nullable [] stored) {
    return stored == null ? null : codec.decode(stored);
  }

  private static void put(Map<String, String> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value.toString());
    }
  }

  /** The fields that rows or candidates tell, in the order of the register. */
  public static List<String> fields(List<TellingRow> rows, List<Candidate> candidates) {
    return SHOWN.stream()
        .filter(
            field ->
                rows.stream().anyMatch(row -> !row.value(field).isEmpty())
                    || candidates.stream().anyMatch(one -> !one.value(field).isEmpty()))
        .toList();
  }

  /** The fields that one of some rows tells, in the order of the register. */
  public static List<String> fields(List<TellingRow> rows) {
    return SHOWN.stream()
        .filter(field -> rows.stream().anyMatch(row -> !row.value(field).isEmpty()))
        .toList();
  }

  private Map<String, String> values(ToldRecord stored, Disclosure disclosure) {
    Map<String, String> values = new TreeMap<>();
    records
        .values(stored.record())
        .forEach(
            (field, value) ->
                values.put(
                    field, disclosure == Disclosure.REVEALED ? value : masked(field, value)));
    values.keySet().retainAll(SHOWN);
    return values;
  }

  private static String masked(String field, String value) {
    return switch (field) {
      case "name" -> Masked.name(value);
      case "citizenId", "certificateNo" -> Masked.citizenId(value);
      case "phone" -> Masked.phone(value);
      case "address" -> Masked.address(value);
      default -> value;
    };
  }

  private List<ListedFinding> found(List<Long> ids, AreaScope area) {
    return ids.stream().flatMap(id -> findings.find(id, area, Disclosure.MASKED).stream()).toList();
  }
}
