package org.sunbridge.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.mapping.Reject;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.ChangeItem;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DuplicateRow;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.NoteRow;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RecordCodec;
import org.sunbridge.registry.RejectedRow;
import org.sunbridge.registry.StatementMapper;
import org.sunbridge.registry.StatementRow;
import org.sunbridge.registry.StreetPeople;

/** Where a delivery's change set, rejects and duplicates are kept until they are applied. */
public final class ChangeSetStore {

  private static final int ROWS_A_STATEMENT = 500;

  private final ChangeSetMapper changes;
  private final BulkMapper bulk;
  private final TransactionTemplate transactions;
  private final StatementMapper statements;
  private final RecordCodec records;
  private final KeyedHash hash;
  private final RejectRows rejectRows;

  public ChangeSetStore(
      ChangeSetMapper changes,
      BulkMapper bulk,
      StatementMapper statements,
      PersonalCodec codec,
      KeyedHash hash,
      PlatformTransactionManager transactions) {
    this.transactions = new TransactionTemplate(transactions);
    this.changes = changes;
    this.bulk = bulk;
    this.statements = statements;
    this.records = new RecordCodec(codec);
    this.hash = hash;
    this.rejectRows = new RejectRows(codec, hash);
  }

  /** Forgets what an interrupted execution left. */
  void clear(long delivery) {
    changes.clearItems(delivery);
    changes.clearRejects(delivery);
    changes.clearDuplicates(delivery);
    changes.clearNotes(delivery);
    changes.clearRepeated(delivery);
  }

  StatementIndex index(DeliveryContext context) {
    WholeIndex index = new WholeIndex();
    statements.streamInForce(
        context.job().name(),
        context.delivery().scope,
        context.asOf(),
        row -> {
          var found = row.getResultObject();
          index.add(new Subject(found.personKey, found.slot), entry(found, context));
        });
    return index;
  }

  /** How many statements a delivery finds in force. */
  long countInForce(DeliveryContext context) {
    return statements.countInForce(context.job().name(), context.delivery().scope, context.asOf());
  }

  /** The statements that a delivery finds in force about some subjects. */
  Map<Subject, StatementIndex.Entry> inForce(
      DeliveryContext context, Collection<Subject> subjects) {
    Map<Subject, StatementIndex.Entry> found = new HashMap<>();
    if (subjects.isEmpty()) {
      return found;
    }
    Set<PersonKey> keys = new LinkedHashSet<>();
    subjects.forEach(subject -> keys.add(subject.key()));
    statements
        .inForceOf(Keys.of(keys), context.job().name(), context.delivery().scope, context.asOf())
        .forEach(row -> found.put(new Subject(row.personKey, row.slot), entry(row, context)));
    return found;
  }

  private static StatementIndex.Entry entry(StatementRow row, DeliveryContext context) {
    boolean beginsNow = row.fromAsOf.equals(context.asOf());
    return new StatementIndex.Entry(row.id, row.deliveryId, beginsNow, row.fingerprint);
  }

  /** Whom the increments that are corrected named with what they had said before. */
  Set<Subject> repeatedIn(DeliveryContext context) {
    Set<Subject> subjects = new HashSet<>();
    if (!context.isSnapshot() && !context.sameIdentity().isEmpty()) {
      changes
          .repeatedIn(Keys.ofIds(context.sameIdentity()))
          .forEach(row -> subjects.add(new Subject(row.personKey, row.slot)));
    }
    return subjects;
  }

  void put(Collection<ChangeItem> items, List<RejectedRow> rejects, List<DuplicateRow> duplicates) {
    items.forEach(bulk::putItem);
    bulk.flush();
    if (!rejects.isEmpty()) {
      changes.reject(rejects);
    }
    if (!duplicates.isEmpty()) {
      changes.duplicate(duplicates);
    }
  }

  /** Fails where the connection of the caller's transaction is gone. */
  void stillThere() {
    changes.stillThere();
  }

  /** In a transaction of its own: a step that has ended has none. */
  void putWithdrawn(List<ChangeItem> items) {
    transactions.executeWithoutResult(
        status -> {
          items.forEach(bulk::putItem);
          bulk.flush();
        });
  }

  /** Of whom an increment says what it said before. */
  void putRepeated(long delivery, Collection<Subject> subjects) {
    if (!subjects.isEmpty()) {
      changes.repeated(delivery, subjects);
    }
  }

  void putNotes(List<NoteRow> notes) {
    for (int from = 0; from < notes.size(); from += ROWS_A_STATEMENT) {
      changes.note(notes.subList(from, Math.min(notes.size(), from + ROWS_A_STATEMENT)));
    }
  }

  void forget(long delivery, Subject subject) {
    changes.remove(delivery, subject.key(), subject.slot());
  }

  Optional<ChangeItem> item(long delivery, Subject subject) {
    PersonKey key = subject.key();
    return changes.item(delivery, key, subject.slot());
  }

  Map<String, String> values(ChangeItem item) {
    return item.record == null ? Map.of() : records.decode(item.record);
  }

  Map<String, String> statement(long id) {
    return records.decode(statements.byIds(Keys.ofIds(List.of(id))).get(0).record);
  }

  /** A hash of what a delivery's change set comes to. */
  String digest(long delivery) {
    return ChangeSetDigest.of(changes, delivery);
  }

  /** The field that changed in most records of a delivery's change set. */
  Optional<FieldChanges.Most> mostChanged(DeliveryContext context) {
    return FieldChanges.most(context, changes, records);
  }

  /** How many registered people of each street a delivery's change set names. */
  List<StreetPeople> streets(DeliveryContext context) {
    return changes.streets(context.delivery().id);
  }

  /** The key of the prints by which rows are known again. */
  byte[] printKey() {
    return hash.keyFor("row prints");
  }

  byte[] fingerprint(Map<String, String> values) {
    return hash.fingerprint(values);
  }

  byte[] encode(Map<String, String> values) {
    return records.encode(values);
  }

  RejectedRow rejected(long delivery, Reject reject) {
    return rejectRows.of(delivery, reject);
  }
}
