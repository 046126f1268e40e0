package org.sunbridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.testing.OnDatabase;

/** Several who conclude at once do everybody's page, once. */
@OnDatabase
class PageWorkersTest {

  private final AtomicLong committed = new AtomicLong();

  @Test
  void takeEveryPersonOnce() {
    Map<PersonKey, Integer> seen = new ConcurrentHashMap<>();
    Consumer<List<PersonKey>> worker =
        page -> page.forEach(key -> seen.merge(key, 1, Integer::sum));

    workers(TransactionOperations.withoutTransaction(), worker, worker, worker)
        .work(people(1_050), 100, committed::set);

    assertThat(seen).hasSize(1_050).allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
    assertThat(committed).hasValue(1_050);
  }

  @Test
  void takeAPageAgainThatTheDatabaseTurnedBack(DataSource database) {
    JdbcTemplate sql = new JdbcTemplate(database);
    sql.execute("CREATE TABLE duel (id INT PRIMARY KEY, won INT NOT NULL)");
    sql.execute("INSERT INTO duel VALUES (1, 0), (2, 0)");
    CountDownLatch bothHaveOne = new CountDownLatch(2);
    AtomicInteger tries = new AtomicInteger();

    workers(
            new TransactionTemplate(new JdbcTransactionManager(database)),
            page -> both(sql, 1, 2, bothHaveOne, tries),
            page -> both(sql, 2, 1, bothHaveOne, tries))
        .work(people(2), 1, committed::set);

    assertThat(sql.queryForList("SELECT won FROM duel", Integer.class)).containsExactly(2, 2);
    assertThat(tries).as("one of them was turned back").hasValueGreaterThan(2);
    assertThat(committed).hasValue(2);
  }

  @Test
  void beginNoPageMoreOnceOneHasFailed() {
    List<Integer> sizes = new ArrayList<>();
    Consumer<List<PersonKey>> failsAtTheThird =
        page -> {
          sizes.add(page.size());
          if (sizes.size() == 3) {
            throw new IllegalStateException("the third");
          }
        };
    PageWorkers one = workers(TransactionOperations.withoutTransaction(), failsAtTheThird);

    assertThatThrownBy(() -> one.work(people(50), 10, committed::set)).hasMessage("the third");

    assertThat(sizes).hasSize(3);
    assertThat(committed).as("the first two pages stand").hasValue(20);
  }

  /** Each has one row and wants the other's. */
  private static void both(
      JdbcTemplate sql, int first, int second, CountDownLatch bothHaveOne, AtomicInteger tries) {
    tries.incrementAndGet();
    sql.update("UPDATE duel SET won = won + 1 WHERE id = ?", first);
    bothHaveOne.countDown();
    try {
      bothHaveOne.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    sql.update("UPDATE duel SET won = won + 1 WHERE id = ?", second);
  }

  @SafeVarargs
  private static PageWorkers workers(
      TransactionOperations transaction, Consumer<List<PersonKey>>... workers) {
    return new PageWorkers(Stream.of(workers), transaction);
  }

  private static List<PersonKey> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new PersonKey(ByteBuffer.allocate(16).putInt(12, i).array()))
        .toList();
  }
}
