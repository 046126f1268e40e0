package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sunbridge.domain.PersonKey;

class SubjectTableTest {

  @Test
  void findsEverySubjectHoweverManyThereAre() {
    SubjectTable table = new SubjectTable();
    for (int i = 0; i < 50_000; i++) {
      assertThat(table.find(subject(i))).isEqualTo(SubjectTable.NONE);
      assertThat(table.add(subject(i))).isEqualTo(i);
    }

    for (int i = 0; i < 50_000; i++) {
      assertThat(table.find(subject(i))).isEqualTo(i);
      assertThat(table.get(i)).isEqualTo(subject(i));
    }
    assertThat(table.size()).isEqualTo(50_000);
  }

  @Test
  void tellsSlotsOfOnePersonApart() {
    SubjectTable table = new SubjectTable();
    PersonKey key = subject(1).key();
    table.add(new Subject(key, ""));
    table.add(new Subject(key, "B1"));

    assertThat(table.find(new Subject(key, ""))).isZero();
    assertThat(table.find(new Subject(key, "B1"))).isEqualTo(1);
    assertThat(table.find(new Subject(key, "B2"))).isEqualTo(SubjectTable.NONE);
  }

  private static Subject subject(int i) {
    byte[] key = new byte[16];
    new Random(i / 2).nextBytes(key);
    return new Subject(new PersonKey(key), i % 2 == 0 ? "" : "B1");
  }
}
