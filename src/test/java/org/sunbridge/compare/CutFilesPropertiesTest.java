package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.Suspension;
import org.sunbridge.testing.Village;

/**
 * Wherever a file is cut, however little is lacking: nobody is lost without a sign of it. Only who
 * stands last can be, where the file ends just before and says nothing of its rows.
 */
class CutFilesPropertiesTest {

  private static final Definitions SHIPPED = new DefinitionLoader().load(Path.of("")).definitions();
  private static final KeyedHash HASH = new KeyedHash(new byte[32]);
  private static final Village VILLAGE = Village.of(60);
  private static Path folder = Path.of("");

  @BeforeContainer
  static void begin() throws IOException {
    folder = Files.createTempDirectory("cut");
  }

  @AfterContainer
  static void end() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Property(tries = 150)
  void aCutRegistryLosesNobodyUnnoticedButTheLast(@ForAll @IntRange(min = 0, max = 9999) int at)
      throws IOException {
    byte[] whole = Files.readAllBytes(VILLAGE.registry(folder));
    Looked before = look("certificate-registry", whole, new History(List.of()));
    Looked cut = look("certificate-registry", upTo(whole, at), before.asHistory());
    if (cut.signs.isEmpty()) {
      assertThat(before.lostIn(cut)).isSubsetOf(before.last());
    }
  }

  @Property(tries = 150)
  void aCutLedgerThatDeclaresItsTotalsLosesNobodyUnnoticed(
      @ForAll @IntRange(min = 0, max = 9999) int at) throws IOException {
    String rows = Files.readString(VILLAGE.ledger(folder, "2026-10"));
    long sum =
        rows.lines().skip(1).mapToLong(line -> Math.round(100 * amount(line.split(",", -1)))).sum();
    String text = rows + String.format("合计,,,,,%.2f,%n", sum / 100.0);
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    Looked before = look("subsidy-ledger", whole, new History(List.of()));
    assertThat(before.signs).isEmpty();
    Looked cut = look("subsidy-ledger", upTo(whole, at), before.asHistory());
    if (cut.signs.isEmpty()) {
      assertThat(before.lostIn(cut)).isEmpty();
    }
  }

  private static double amount(String[] cells) {
    return Double.parseDouble(cells[5]);
  }

  private static byte[] upTo(byte[] whole, int tenThousandths) {
    return Arrays.copyOf(whole, (int) ((long) whole.length * tenThousandths / 10_000));
  }

  private record Looked(Set<Subject> named, List<Sign> signs, DeliveryRow delivery) {

    History asHistory() {
      return new History(List.of(delivery));
    }

    Set<Subject> lostIn(Looked later) {
      Set<Subject> lost = new LinkedHashSet<>(named);
      lost.removeAll(later.named);
      return lost;
    }

    List<Subject> last() {
      return History.endOf(delivery).subList(0, 1);
    }
  }

  private static Looked look(String job, byte[] bytes, History history) throws IOException {
    Path file = Files.write(folder.resolve("cut.csv"), bytes);
    DeliveryRow delivery = new DeliveryRow();
    delivery.asOf = LocalDate.of(2026, 10, 31);
    DeliveryContext context =
        new DeliveryContext(
            1,
            delivery,
            SHIPPED.job(job),
            SHIPPED,
            new Lineage(List.of(delivery), List.of(file), Map.of()),
            Set.of());
    RecordKind kind = context.kind();
    Subjects subjects = new Subjects(context.job(), kind, HASH, YearMonth.of(2026, 10));
    Set<Subject> named = new LinkedHashSet<>();
    Sums sums = new Sums(context.mapping());
    long rows = 0;
    long rejected = 0;
    FileReport report;
    try (RowSource source = Readers.of(context.mapping(), SHIPPED).open(file, "2026-10-31")) {
      while (source.hasNext()) {
        Row row = source.next();
        rows++;
        if (row instanceof SourceRecord record) {
          named.add(subjects.of(record.values()).orElseThrow());
          sums.add(record);
        } else {
          rejected++;
        }
      }
      report = source.report();
    } catch (UnreadableFile nothingIsRead) {
      return new Looked(Set.of(), List.of(new Sign(Suspension.CUT_OFF, "unreadable")), delivery);
    }
    List<Subject> order = List.copyOf(named);
    if (order.size() > 1) {
      Subject last = order.get(order.size() - 1);
      Subject beforeLast = order.get(order.size() - 2);
      delivery.lastKey = last.key();
      delivery.lastSlot = last.slot();
      delivery.beforeLastKey = beforeLast.key();
      delivery.beforeLastSlot = beforeLast.slot();
    }
    delivery.records = (long) named.size();
    delivery.understood = new ObjectMapper().writeValueAsString(report);
    Counts counts = new Counts(rows, rejected, 0, named.size(), 0, 0, 0, 0, 0);
    long people = named.stream().map(Subject::key).distinct().count();
    List<Sign> signs =
        Completeness.signs(
            context,
            report,
            history,
            new Completeness.Content(counts, () -> people, sums.fen()),
            named::contains);
    return new Looked(named, signs, delivery);
  }
}
