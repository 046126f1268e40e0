package org.sunbridge.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.conclude.Conclude;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Statement;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.StatementMapper;

/**
 * Concludes everybody as a night would, a page of people at a time, and writes nothing: what other
 * definitions, another day or one more delivery would open, close and change. It looks at one
 * moment of the database, in a transaction that may only read.
 */
public final class Trial {

  private static final int PEOPLE_A_PAGE = 250;

  private final StatementMapper statements;
  private final ChangeSetMapper changes;
  private final RegisterMapper register;
  private final FindingMapper findings;
  private final DeliveryMapper deliveries;
  private final MemoryMapper memory;
  private final Material material;
  private final TransactionTemplate reading;

  public Trial(
      StatementMapper statements,
      ChangeSetMapper changes,
      RegisterMapper register,
      FindingMapper findings,
      DeliveryMapper deliveries,
      MemoryMapper memory,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.statements = statements;
    this.changes = changes;
    this.register = register;
    this.findings = findings;
    this.deliveries = deliveries;
    this.memory = memory;
    this.material = new Material(codec, hash, clock);
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** A delivery that was not received. */
  public interface Supposed {

    /** As it would be stored, with a number that no other has. */
    DeliveryRow delivery();

    Set<PersonKey> people();

    /** A person's statements with its own among them. */
    List<Statement> over(PersonKey person, List<Statement> known);

    List<Duplicate> duplicates(PersonKey person);

    /** Whether a row that it turns back may mean the person. */
    boolean mayTurnBack(List<Statement> said);
  }

  /**
   * @param definitions which may differ from those that everybody was concluded with
   * @param supposed one more delivery
   * @param turns takes every finding that would be opened, closed or changed
   * @param progress takes the number of people concluded so far
   */
  public void run(
      Definitions definitions,
      LocalDate businessDate,
      Optional<Supposed> supposed,
      Consumer<Turn> turns,
      LongConsumer progress) {
    reading.executeWithoutResult(
        status -> look(definitions, businessDate, supposed, turns, progress));
  }

  private void look(
      Definitions definitions,
      LocalDate businessDate,
      Optional<Supposed> supposed,
      Consumer<Turn> turns,
      LongConsumer progress) {
    List<DeliveryRow> speaking = new ArrayList<>(deliveries.applied());
    List<DeliveryRow> unfinished = new ArrayList<>(deliveries.unfinished());
    supposed.map(Supposed::delivery).ifPresent(d -> speaksInstead(d, speaking, unfinished));
    Conclude conclude =
        new Conclude(Feeds.knowledge(definitions, speaking, unfinished), businessDate);
    Set<Long> ids = speaking.stream().map(d -> d.id).collect(Collectors.toSet());
    Cases cases = new Cases(statements, changes, register, memory, material, definitions);
    Page page = new Page(conclude, businessDate, ids, cases, supposed, turns);
    Set<PersonKey> onlySupposed = new HashSet<>();
    supposed.ifPresent(s -> onlySupposed.addAll(s.people()));
    long done = 0;
    PersonKey last = new PersonKey(new byte[16]);
    List<PersonKey> keys;
    do {
      keys = statements.people(last, PEOPLE_A_PAGE);
      if (!keys.isEmpty()) {
        page.of(keys);
        last = keys.get(keys.size() - 1);
        keys.forEach(onlySupposed::remove);
        done += keys.size();
        progress.accept(done);
      }
    } while (keys.size() == PEOPLE_A_PAGE);
    List<PersonKey> rest = new ArrayList<>(onlySupposed);
    for (int from = 0; from < rest.size(); from += PEOPLE_A_PAGE) {
      page.of(rest.subList(from, Math.min(rest.size(), from + PEOPLE_A_PAGE)));
      progress.accept(done + from);
    }
  }

  /** It takes the place of what speaks of the same, and of what waits to. */
  private static void speaksInstead(
      DeliveryRow supposed, List<DeliveryRow> speaking, List<DeliveryRow> unfinished) {
    speaking.removeIf(d -> isOfIdentity(d, supposed));
    unfinished.removeIf(d -> isOfIdentity(d, supposed));
    speaking.add(supposed);
  }

  private static boolean isOfIdentity(DeliveryRow a, DeliveryRow b) {
    return a.job.equals(b.job) && a.scope.equals(b.scope) && a.asOf.equals(b.asOf);
  }

  private final class Page {
    private final Conclude conclude;
    private final LocalDate businessDate;
    private final Set<Long> speaking;
    private final Cases cases;
    private final Optional<Supposed> supposed;
    private final Consumer<Turn> turns;
    private final EvidenceText evidence = new EvidenceText();

    Page(
        Conclude conclude,
        LocalDate businessDate,
        Set<Long> speaking,
        Cases cases,
        Optional<Supposed> supposed,
        Consumer<Turn> turns) {
      this.conclude = conclude;
      this.businessDate = businessDate;
      this.speaking = speaking;
      this.cases = cases;
      this.supposed = supposed;
      this.turns = turns;
    }

    void of(Collection<PersonKey> keys) {
      Map<PersonKey, List<FindingRow>> existing = new HashMap<>();
      for (FindingRow row : findings.look(Keys.of(keys))) {
        existing.computeIfAbsent(row.personKey, k -> new ArrayList<>()).add(row);
      }
      Cases.Gathered gathered = cases.gather(List.copyOf(keys));
      gathered
          .cases()
          .forEach(
              (key, known) -> {
                PersonCase said = supposed.map(s -> with(s, key, known)).orElse(known);
                Conclusion conclusion = conclude.of(said);
                List<FindingRow> rows = existing.getOrDefault(key, List.of());
                Turns of = new Turns(key, said, conclusion, material);
                of.remember(rows);
                Difference difference =
                    new Difference(
                        material,
                        evidence,
                        speaking,
                        gathered.apart().getOrDefault(key, Set.of()),
                        businessDate);
                difference.between(rows, conclusion);
                of.tell(difference, turns);
              });
    }

    private PersonCase with(Supposed supposed, PersonKey key, PersonCase known) {
      List<Statement> said = supposed.over(key, known.statements());
      List<Duplicate> duplicates = new ArrayList<>(known.duplicates());
      duplicates.addAll(supposed.duplicates(key));
      Set<Long> turnedBack = new HashSet<>(known.turnedBackIn());
      if (supposed.mayTurnBack(said)) {
        turnedBack.add(supposed.delivery().id);
      }
      return new PersonCase(said, duplicates, turnedBack, known.candidates());
    }
  }
}
