package org.sunbridge.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sunbridge.conclude.Conclude;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.conclude.Knowledge;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.DeliveryKind;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;
import org.sunbridge.mapping.RecordReader;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.registry.KeyedHash;

/**
 * The tests' oracle: keeps every file's records in memory, builds the statements anew from all of
 * them and concludes everybody. Slow and obvious; knows nothing of change sets, indexes or steps.
 */
public final class ObviousDistrict {

  private static final Pattern STREET = Pattern.compile(".*-(\\d{9})\\..*");

  private final Definitions definitions;
  private final KeyedHash hash;
  private final List<Heard> heard = new ArrayList<>();
  private long received;

  /** With the definitions that are shipped. */
  public ObviousDistrict() {
    this(new DefinitionLoader().load(Path.of("")).definitions(), new KeyedHash(new byte[32]));
  }

  public ObviousDistrict(Definitions definitions, KeyedHash hash) {
    this.definitions = definitions;
    this.hash = hash;
  }

  /** One file, read. */
  private record Heard(
      AppliedDelivery delivery,
      JobDefinition job,
      Map<Subject, SourceRecord> records,
      List<Doubled> doubled,
      List<Reject> rejects) {}

  private record Doubled(PersonKey key, Duplicate duplicate) {}

  /** Reads every file of a folder, in the order of their names, or in the given order. */
  public void receive(Path folder, LocalDate businessDate) {
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(file -> receiveFile(file, businessDate));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receiveFile(Path file, LocalDate businessDate) {
    String name = file.getFileName().toString();
    JobDefinition job =
        definitions.jobs().values().stream()
            .filter(j -> name.startsWith(j.name()))
            .findFirst()
            .orElseThrow();
    MappingDefinition mapping = definitions.mappingOf(job);
    RecordKind kind = RecordKind.of(mapping.record());
    List<Row> rows = read(mapping, file, businessDate);
    LocalDate asOf = businessDate;
    if (kind == RecordKind.PAYMENT) {
      asOf =
          rows.stream()
              .filter(SourceRecord.class::isInstance)
              .map(r -> YearMonth.parse(((SourceRecord) r).values().get("month")).atEndOfMonth())
              .max(Comparator.naturalOrder())
              .orElse(businessDate);
    }
    hear(job, file, asOf, rows);
  }

  /** One file of a day; another of the same job, scope and day corrects it. */
  public void receive(String jobName, Path file, LocalDate asOf) {
    JobDefinition job = definitions.job(jobName);
    hear(job, file, asOf, read(definitions.mappingOf(job), file, asOf));
  }

  private void hear(JobDefinition job, Path file, LocalDate asOf, List<Row> rows) {
    String name = file.getFileName().toString();
    RecordKind kind = RecordKind.of(definitions.mappingOf(job).record());
    Matcher street = STREET.matcher(name);
    String scope = kind == RecordKind.VISIT && street.matches() ? street.group(1) : "";
    String round = job.round().of(asOf);
    AppliedDelivery delivery =
        new AppliedDelivery(++received, job.name(), kind, scope, asOf, round, name);
    heard.removeIf(
        h ->
            h.job().name().equals(job.name())
                && h.delivery().scope().equals(scope)
                && h.delivery().asOf().equals(asOf));
    heard.add(understood(delivery, job, rows));
  }

  private List<Row> read(MappingDefinition mapping, Path file, LocalDate asOf) {
    RecordReader reader = new RecordReader(mapping, definitions.codes(), List.of());
    List<Row> rows = new ArrayList<>();
    try (RowSource source = reader.open(file, asOf.toString())) {
      source.forEachRemaining(rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private Heard understood(AppliedDelivery delivery, JobDefinition job, List<Row> rows) {
    Subjects subjects = new Subjects(job, delivery.kind(), hash, YearMonth.from(delivery.asOf()));
    Map<Subject, SourceRecord> records = new LinkedHashMap<>();
    Map<Subject, List<SourceRecord>> all = new HashMap<>();
    List<Doubled> doubled = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    for (Row row : rows) {
      if (row instanceof Reject reject) {
        rejects.add(reject);
        continue;
      }
      SourceRecord record = (SourceRecord) row;
      Subject subject = subjects.of(record.values()).orElseThrow();
      List<SourceRecord> before = all.computeIfAbsent(subject, s -> new ArrayList<>());
      if (!before.isEmpty()) {
        boolean same = before.stream().anyMatch(b -> b.values().equals(record.values()));
        doubled.add(
            new Doubled(
                subject.key(),
                new Duplicate(
                    delivery.id(), record.line(), before.get(0).line(), subject.slot(), same)));
      }
      before.add(record);
      SourceRecord counted = records.get(subject);
      SortedMap<String, String> values =
          counted == null
              ? record.values()
              : Merge.of(delivery.kind(), counted.values(), record.values()).values();
      records.put(subject, new SourceRecord(record.line(), values, List.of()));
    }
    return new Heard(delivery, job, records, doubled, rejects);
  }

  /** Every finding that should exist, whether or not something else would have closed it. */
  public List<Found> conclude(LocalDate businessDate) {
    return concluded(businessDate).values().stream().flatMap(c -> c.findings().stream()).toList();
  }

  /** What must be concluded of everybody of whom anything was said. */
  Map<PersonKey, Conclusion> concluded(LocalDate businessDate) {
    Knowledge knowledge = new Knowledge(definitions, heard.stream().map(Heard::delivery).toList());
    Conclude conclude = new Conclude(knowledge, businessDate);
    Map<PersonKey, Conclusion> concluded = new TreeMap<>();
    statements()
        .forEach(
            (key, said) ->
                concluded.put(
                    key,
                    conclude.of(
                        new PersonCase(said, duplicates(key), turnedBack(said), List.of()))));
    return concluded;
  }

  private List<Duplicate> duplicates(PersonKey key) {
    return heard.stream()
        .flatMap(h -> h.doubled().stream())
        .filter(d -> d.key().equals(key))
        .map(Doubled::duplicate)
        .toList();
  }

  private Set<Long> turnedBack(List<Statement> said) {
    Set<Long> deliveries = new TreeSet<>();
    for (Heard h : heard) {
      for (Reject reject : h.rejects()) {
        boolean mayBe =
            said.stream()
                .anyMatch(
                    s ->
                        reject.name().equals(s.value("name"))
                            && s.value("citizenId")
                                .map(id -> id.substring(6, 14))
                                .equals(reject.birthDate().map(d -> d.replace("-", ""))));
        if (mayBe) {
          deliveries.add(h.delivery().id());
        }
      }
    }
    return deliveries;
  }

  /** For each feed, scope and subject: one statement for every stretch of equal records. */
  private Map<PersonKey, List<Statement>> statements() {
    Map<PersonKey, List<Statement>> statements = new HashMap<>();
    Map<String, List<Heard>> bySource = new TreeMap<>();
    for (Heard h : heard) {
      bySource
          .computeIfAbsent(h.delivery().job() + "/" + h.delivery().scope(), s -> new ArrayList<>())
          .add(h);
    }
    for (List<Heard> source : bySource.values()) {
      source.sort(Comparator.comparing(h -> h.delivery().asOf()));
      Set<Subject> subjects = new java.util.HashSet<>();
      source.forEach(h -> subjects.addAll(h.records().keySet()));
      for (Subject subject : subjects) {
        statements
            .computeIfAbsent(subject.key(), k -> new ArrayList<>())
            .addAll(stretches(source, subject));
      }
    }
    return statements;
  }

  private static List<Statement> stretches(List<Heard> source, Subject subject) {
    List<Statement> stretches = new ArrayList<>();
    Statement open = null;
    for (Heard h : source) {
      SourceRecord record = h.records().get(subject);
      AppliedDelivery d = h.delivery();
      boolean isSilent = record == null && h.job().delivery() == DeliveryKind.INCREMENT;
      Map<String, String> values =
          record == null ? null : Content.of(h.job(), d.kind(), record.values());
      if (isSilent || (open != null && open.values().equals(values))) {
        continue;
      }
      if (open != null) {
        stretches.add(until(open, d.asOf()));
      }
      open =
          values == null
              ? null
              : new Statement(
                  stretches.size() + 1L,
                  d.job(),
                  d.kind(),
                  d.scope(),
                  subject.slot(),
                  d.asOf(),
                  null,
                  d.id(),
                  record.line(),
                  values);
    }
    if (open != null) {
      stretches.add(open);
    }
    return stretches;
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

  /** The nine columns of the expected findings, sorted. */
  public static List<String> lines(List<Found> found) {
    return found.stream()
        .map(
            f ->
                String.join(
                    ",",
                    f.type().name(),
                    f.reason(),
                    f.certificateNo(),
                    f.field(),
                    f.before(),
                    f.after(),
                    f.benefit(),
                    f.effectiveMonth(),
                    f.state().name()))
        .sorted()
        .toList();
  }
}
