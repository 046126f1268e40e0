package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.operation.Dossier.Happened;
import org.sunbridge.operation.Dossier.Kind;
import org.sunbridge.operation.PersonMapper.StoredChange;
import org.sunbridge.operation.PersonMapper.StoredIdentity;
import org.sunbridge.operation.PersonMapper.StoredPush;
import org.sunbridge.operation.PersonMapper.StoredStatement;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;

/** Puts one person's dossier together. One for each time it is looked at. */
final class DossierPages {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final PersonMapper mapper;
  private final Definitions definitions;
  private final PersonalCodec codec;
  private final KeyedHash hash;
  private final Disclosure disclosure;
  private final FieldMask mask;
  private final List<Happened> happened = new ArrayList<>();

  DossierPages(
      PersonMapper mapper,
      Definitions definitions,
      PersonalCodec codec,
      KeyedHash hash,
      Disclosure disclosure) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.codec = codec;
    this.hash = hash;
    this.disclosure = disclosure;
    this.mask = new FieldMask(definitions, disclosure);
  }

  Dossier of(StoredPerson person) {
    byte[] key = person.personKey();
    List<StoredStatement> statements = mapper.statements(key);
    Statements said = new Statements(statements, new StoredRecord(codec), mask);
    happened.addAll(said.happened());
    List<ListedFinding> findings =
        mapper.findings(key).stream().map(f -> ListedFinding.of(f, codec, disclosure)).toList();
    found(findings);
    decided(key);
    pushed(new PersonKey(key));
    mapper.changes(person.id()).forEach(this::changed);
    happened.sort(
        Comparator.comparing(Happened::day)
            .thenComparing(Happened::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed());
    return new Dossier(
        ListedPerson.of(person, codec, disclosure),
        certificates(person.id()),
        said.now(),
        new PaidMonths(mapper, definitions, new StoredRecord(codec)).of(statements),
        findings,
        happened);
  }

  private List<Dossier.Certificate> certificates(long person) {
    return mapper.certificates(person).stream()
        .map(
            c ->
                new Dossier.Certificate(
                    mask.ofRegister("certificateNo", codec.decode(c.number())),
                    c.category(),
                    c.grade(),
                    c.issuedOn(),
                    c.expiresOn(),
                    c.status(),
                    c.statusOn(),
                    c.from(),
                    c.until()))
        .toList();
  }

  private void found(List<ListedFinding> findings) {
    for (ListedFinding f : findings) {
      happened.add(
          new Happened(
              day(f.openedAt()),
              f.openedAt(),
              Kind.FOUND,
              null,
              List.of(),
              f.id(),
              f.type(),
              f.state(),
              null,
              f.run(),
              ""));
    }
  }

  private void decided(byte[] key) {
    for (PersonMapper.StoredDeed deed : mapper.deeds(key)) {
      happened.add(
          new Happened(
              day(deed.at()),
              deed.at(),
              Kind.DECIDED,
              null,
              List.of(),
              deed.finding(),
              FindingType.valueOf(deed.type()),
              FindingState.valueOf(deed.after()),
              deed.account(),
              deed.run(),
              deed.reason()));
    }
  }

  private void pushed(PersonKey key) {
    Map<String, StoredIdentity> byResult = new HashMap<>();
    for (StoredIdentity finding : mapper.identities(key.bytes())) {
      byResult.put(hash.result(key, finding.identity()), finding);
    }
    if (byResult.isEmpty()) {
      return;
    }
    for (StoredPush push : mapper.pushed(byResult.keySet())) {
      StoredIdentity finding = byResult.get(push.result());
      LocalDateTime at = push.acknowledgedAt() == null ? push.createdAt() : push.acknowledgedAt();
      happened.add(
          new Happened(
              day(at),
              at,
              Kind.PUSHED,
              null,
              List.of(),
              finding == null ? null : finding.finding(),
              finding == null ? null : FindingType.valueOf(finding.type()),
              null,
              null,
              null,
              push.op() + "." + push.state()));
    }
  }

  private void changed(StoredChange change) {
    happened.add(
        new Happened(
            day(change.at()),
            change.at(),
            Kind.REGISTER_CHANGED,
            null,
            List.of(
                new Dossier.Change(
                    change.field(),
                    mask.ofRegister(change.field(), text(change.before())),
                    mask.ofRegister(change.field(), text(change.after())))),
            null,
            null,
            null,
            null,
            change.run(),
            ""));
  }

  private String text(byte @Nullable [] stored) {
    return stored == null ? "" : codec.decode(stored);
  }

  private static LocalDate day(LocalDateTime utc) {
    return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(ZONE).toLocalDate();
  }
}
