package org.sunbridge.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.definition.JobDefinition.AsOfRule;
import org.sunbridge.definition.RecordExpression;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.recall.Memories;
import org.sunbridge.recall.RowMemory;
import org.sunbridge.recall.RowMemoryWriter;
import org.sunbridge.recall.Stamp;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;

/**
 * Decides whether rows of a delivery may pass unread because its feed's last one had them: only
 * where a row that was right stays right, and what the last one said is all that is in force.
 */
public final class Recall {

  private static final Logger LOG = LoggerFactory.getLogger(Recall.class);

  /** Another build may read the same bytes otherwise. */
  private static final String PROGRAM = program();

  private final Memories memories;
  private final DeliveryMapper deliveries;

  public Recall(Memories memories, DeliveryMapper deliveries) {
    this.memories = memories;
    this.deliveries = deliveries;
  }

  /** Lets what the last delivery had pass, and remembers this one. */
  Recollection of(DeliveryContext context, ChangeSetStore store, Marks marks) {
    if (!isSteady(context)) {
      return nothing(store, marks);
    }
    List<String> money = marks.sums().fields();
    Optional<DeliveryRow> last = last(context);
    RowMemory memory = last.flatMap(d -> memories.of(d.id, stamp(d, context, money))).orElse(null);
    RowMemoryWriter writer = writer(context, money, memory);
    return new Recollection(
        store.printKey(), memory, isAllInForce(memory, context, store), writer, marks);
  }

  /** The server counts while the file is opened: it walks through an index as long as the list. */
  private static BooleanSupplier isAllInForce(
      @Nullable RowMemory memory, DeliveryContext context, ChangeSetStore store) {
    if (memory == null) {
      return () -> false;
    }
    CompletableFuture<Long> inForce =
        CompletableFuture.supplyAsync(() -> store.countInForce(context));
    return () -> memory.records() == Waited.forThe(inForce);
  }

  /** Lets nothing pass and remembers nothing. */
  static Recollection nothing(ChangeSetStore store, Marks marks) {
    return new Recollection(store.printKey(), null, () -> false, null, marks);
  }

  private @Nullable RowMemoryWriter writer(
      DeliveryContext context, List<String> money, @Nullable RowMemory before) {
    try {
      return memories.write(
          context.delivery().id, stamp(context.delivery(), context, money), before);
    } catch (IOException e) {
      LOG.warn("本批次的行不会记住，下一批次将整份读取。The rows will not be remembered", e);
      return null;
    }
  }

  /**
   * Whether a row that once was right stays right, and means the same, on every later day: a ledger
   * speaks of its own month, and some rules of a mapping may come to be broken.
   */
  private static boolean isSteady(DeliveryContext context) {
    return context.isSnapshot()
        && context.kind() != RecordKind.PAYMENT
        && context.job().asOf().from() != AsOfRule.Source.COLUMN
        && !context.lineage().isCompletion()
        && context.mapping().checks().stream()
            .map(
                check ->
                    RecordExpression.compile(
                        check.when(), RecordExpression.fieldsOf(context.mapping())))
            .allMatch(rule -> !rule.readsAsOf() || rule.lapsesWithTime());
  }

  /** What is in force now, if this delivery is not an older one that comes late. */
  private Optional<DeliveryRow> last(DeliveryContext context) {
    return deliveries.appliedOf(context.job().name(), context.delivery().scope).stream()
        .max(Comparator.comparing((DeliveryRow d) -> d.asOf))
        .filter(d -> !d.asOf.isAfter(context.asOf()));
  }

  private static Stamp stamp(DeliveryRow delivery, DeliveryContext context, List<String> money) {
    return new Stamp(
        delivery.id + " " + HexFormat.of().formatHex(delivery.contentHash),
        PROGRAM,
        context.definitions().rules(),
        Objects.requireNonNullElse(delivery.shape, ""),
        money);
  }

  /** Forgets what no later delivery of the feed and scope will ask for. */
  void tidy(DeliveryContext context) {
    DeliveryRow kept = context.delivery();
    long last = last(context).map(d -> d.id).orElse(kept.id);
    try {
      memories.forget(
          memories.deliveries().stream()
              .filter(id -> id != kept.id && id != last)
              .filter(id -> isOfFeed(id, kept))
              .toList());
    } catch (IOException e) {
      LOG.warn("what is remembered of older deliveries could not be removed", e);
    }
  }

  private boolean isOfFeed(long id, DeliveryRow kept) {
    return deliveries
        .byId(id)
        .map(d -> d.job.equals(kept.job) && d.scope.equals(kept.scope))
        .orElse(true);
  }

  private static String program() {
    CodeSource source = Recall.class.getProtectionDomain().getCodeSource();
    try {
      Path place = source == null ? null : Path.of(source.getLocation().toURI());
      return place != null && Files.isRegularFile(place)
          ? Files.size(place) + " " + Files.getLastModifiedTime(place)
          : "classes";
    } catch (IOException | java.net.URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it lies", e);
    }
  }
}
