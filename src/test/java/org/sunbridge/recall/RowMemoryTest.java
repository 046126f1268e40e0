package org.sunbridge.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.mapping.RowPrint;
import org.sunbridge.mapping.SourceRecord.Note;

class RowMemoryTest {

  private static final Stamp STAMP =
      new Stamp("7 ab", "build", "definitions", "", List.of("income"));

  @TempDir Path folder;

  @Test
  void findsEveryRowByItsPrintAndByItsSubject() throws IOException {
    try (RowMemoryWriter writer = memories().write(7, STAMP, null)) {
      for (int i = 0; i < 10_000; i++) {
        assertThat(writer.add(row(i))).isEqualTo(i);
      }
      writer.finish("read so");
    }

    RowMemory memory = memories().of(7, STAMP).orElseThrow();

    assertThat(memory.records()).isEqualTo(10_000);
    assertThat(memory.understood()).isEqualTo("read so");
    for (int i = 0; i < 10_000; i++) {
      RememberedRow row = row(i);
      assertThat(memory.find(row.print().orElseThrow(), RowMemory.NONE)).isEqualTo(i);
      assertThat(memory.find(row.key(), row.slot())).isEqualTo(i);
      assertThat(memory.key(i)).isEqualTo(row.key());
      assertThat(memory.slot(i)).isEqualTo(row.slot());
      assertThat(memory.notes(i)).isEqualTo(row.notes());
      assertThat(memory.lastCell(i)).isEqualTo(row.lastCell());
      assertThat(memory.fen(i)).isEqualTo(row.fen());
    }
    assertThat(memory.find(new RowPrint(1, 1), RowMemory.NONE)).isEqualTo(RowMemory.NONE);
    assertThat(memory.find(key(-1), "")).isEqualTo(RowMemory.NONE);
  }

  @Test
  void findsARowThatIsForgottenByItsSubjectOnly() throws IOException {
    try (RowMemoryWriter writer = memories().write(7, STAMP, null)) {
      writer.add(row(1));
      writer.add(row(2));
      writer.forget(0);
      writer.finish("");
    }

    RowMemory memory = memories().of(7, STAMP).orElseThrow();

    assertThat(memory.find(row(1).print().orElseThrow(), RowMemory.NONE)).isEqualTo(RowMemory.NONE);
    assertThat(memory.find(row(1).key(), row(1).slot())).isZero();
    assertThat(memory.find(row(2).print().orElseThrow(), RowMemory.NONE)).isEqualTo(1);
  }

  @Test
  void countsASubjectOnceHoweverManyRowsItHas() throws IOException {
    try (RowMemoryWriter writer = memories().write(7, STAMP, null)) {
      writer.add(row(1));
      writer.add(row(1));
      writer.finish("");
    }

    RowMemory memory = memories().of(7, STAMP).orElseThrow();

    assertThat(memory.records()).isEqualTo(1);
    assertThat(memory.counts(0)).isTrue();
    assertThat(memory.counts(1)).isFalse();
  }

  @Test
  void copiesRowsOfTheOneBefore() throws IOException {
    try (RowMemoryWriter writer = memories().write(7, STAMP, null)) {
      writer.add(row(1));
      writer.add(row(2));
      writer.finish("");
    }
    RowMemory before = memories().of(7, STAMP).orElseThrow();
    Stamp next = new Stamp("8 cd", "build", "definitions", "", List.of("income"));
    try (RowMemoryWriter writer = memories().write(8, next, before)) {
      writer.add(row(3));
      writer.copy(before, 1);
      writer.finish("");
    }

    RowMemory memory = memories().of(8, next).orElseThrow();

    assertThat(memory.find(row(2).print().orElseThrow(), RowMemory.NONE)).isEqualTo(1);
    assertThat(memory.slot(1)).isEqualTo(row(2).slot());
    assertThat(memory.notes(1)).isEqualTo(row(2).notes());
    assertThat(memory.notes(0)).isEqualTo(row(3).notes());
  }

  @Test
  void isNoneUnderAnotherStamp() throws IOException {
    written();

    assertThat(memories().of(7, new Stamp("7 ab", "other", "definitions", "", List.of("income"))))
        .isEmpty();
    assertThat(memories().of(8, STAMP)).isEmpty();
  }

  @Test
  void isNoneWhereverOneOfItsBytesIsAnother() throws IOException {
    written();
    Path file = folder.resolve("7.rows");
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int times = 0; times < 200; times++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);

      assertThat(memories().of(7, STAMP)).isEmpty();
    }
  }

  @Test
  void isNoneWhereverItsFileWasCut() throws IOException {
    written();
    Path file = folder.resolve("7.rows");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));

      assertThat(memories().of(7, STAMP)).isEmpty();
    }
  }

  @Test
  void isNoneUntilItIsFinished() throws IOException {
    try (RowMemoryWriter writer = memories().write(7, STAMP, null)) {
      writer.add(row(1));
      assertThat(memories().of(7, STAMP)).isEmpty();
    }

    assertThat(folder).isEmptyDirectory();
  }

  private void written() throws IOException {
    try (RowMemoryWriter writer = memories().write(7, STAMP, null)) {
      for (int i = 0; i < 10; i++) {
        writer.add(row(i));
      }
      writer.finish("");
    }
  }

  private Memories memories() {
    return new Memories(folder);
  }

  private static RememberedRow row(int i) {
    Random random = new Random(i);
    return new RememberedRow(
        Optional.of(new RowPrint(random.nextLong(), random.nextLong())),
        key(i),
        i % 3 == 0 ? "B" + i % 5 : "",
        i % 4 == 0 ? List.of(new Note("phone", "FULL_WIDTH")) : List.of(),
        i % 20,
        new long[] {i * 100L});
  }

  private static PersonKey key(int i) {
    byte[] key = new byte[16];
    new Random(1_000_000L + i).nextBytes(key);
    return new PersonKey(key);
  }
}
