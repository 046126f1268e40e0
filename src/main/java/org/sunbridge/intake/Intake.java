package org.sunbridge.intake;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryRow;

/**
 * Receives files: archived first, then known by feed, scope, as-of and content. The same again does
 * nothing; another content for the same feed, scope and as-of is a correction.
 */
public final class Intake {

  private final Archive archive;
  private final ZipArchives zips;
  private final Identities identities;
  private final ReadingTries tries;
  private final Understanding understanding;

  public Intake(
      Archive archive, Secrets secrets, Identities identities, ReadingTries tries, Clock clock) {
    this.archive = archive;
    this.zips = new ZipArchives(archive, secrets);
    this.identities = identities;
    this.tries = tries;
    this.understanding = new Understanding(archive, identities, clock);
  }

  /**
   * What its sender says of a file besides its name.
   *
   * @param scope as typed, a street's code or name
   * @param shape how it is to be read
   */
  public record Statement(
      Optional<LocalDate> asOf, Optional<String> scope, LocalDate businessDate, SaidShape shape) {

    public Statement(Optional<LocalDate> asOf, Optional<String> scope, LocalDate businessDate) {
      this(asOf, scope, businessDate, SaidShape.NOTHING);
    }

    /** A file that only its name and content speak for. */
    public static Statement none(LocalDate businessDate) {
      return new Statement(Optional.empty(), Optional.empty(), businessDate);
    }
  }

  /**
   * One delivery; of a zip archive one for each of its members. A delivery that cannot be
   * understood is kept as FAILED, with the reason.
   *
   * @return at least one
   */
  public List<Received> receive(
      Definitions definitions, JobDefinition job, Statement said, Arriving file) {
    Map<Checksum, MessageDigest> checked = new LinkedHashMap<>();
    InputStream content = file.content();
    for (Checksum checksum : file.checksums()) {
      MessageDigest digest = checksum.algorithm().digest();
      checked.put(checksum, digest);
      content = new DigestInputStream(content, digest);
    }
    Archive.Original original = archive.keep(content);
    Delivered whole = new Delivered(job, said, file, original);
    for (Map.Entry<Checksum, MessageDigest> check : checked.entrySet()) {
      String hex = HexFormat.of().formatHex(check.getValue().digest());
      if (!hex.equals(check.getKey().hex())) {
        return List.of(identities.failed(understanding.row(whole), mismatch(check.getKey(), hex)));
      }
    }
    return opened(definitions, whole);
  }

  /**
   * The same for what was set aside, from the archive. Its name and content speak for it: what was
   * said beside it is not kept.
   *
   * @return empty when its original is there no more
   */
  public List<Received> receiveAgain(
      Definitions definitions, DeliveryRow delivery, LocalDate businessDate) {
    if (!Files.exists(archive.path(delivery.archivedAs))) {
      return List.of();
    }
    Statement said =
        new Statement(
            Optional.empty(), Optional.empty(), businessDate, SaidShape.parse(delivery.shape));
    return opened(definitions, Delivered.before(definitions.job(delivery.job), said, delivery));
  }

  private List<Received> opened(Definitions definitions, Delivered file) {
    try {
      Path original = archive.path(file.original().name());
      Optional<List<ZipArchives.Member>> members =
          tries.read(
              ReadingTries.Stage.OPEN,
              file.job().name(),
              file.original().sha256(),
              () -> zips.members(file.job(), file.name(), original, Optional.empty()));
      return members.isPresent()
          ? received(definitions, file, members.get())
          : received(definitions, file);
    } catch (UnreadableFile e) {
      return List.of(identities.failed(understanding.row(file), String.valueOf(e.getMessage())));
    }
  }

  private static String mismatch(Checksum said, String is) {
    return "内容与校验文件不符（"
        + said.algorithm()
        + " 应为 "
        + said.hex().substring(0, 8)
        + "…，实为 "
        + is.substring(0, 8)
        + "…），可能没有传完整：请重新报送文件和校验文件。"
        + "The content is not what its checksum says: send both again. (CHECKSUM_MISMATCH)";
  }

  private List<Received> received(Definitions definitions, Delivered file) {
    DeliveryRow delivery = understanding.row(file);
    return tries.read(
        ReadingTries.Stage.CLAIM,
        delivery.job,
        delivery.contentHash,
        () ->
            understanding
                .of(definitions, file, delivery)
                .orElseGet(() -> List.of(identities.settled(delivery))));
  }

  /**
   * The files in an archive that somebody handed in; empty when it is none.
   *
   * @param password as typed; empty: the job's
   * @throws UnreadableFile when it cannot be opened, or not safely
   */
  Optional<List<ZipArchives.Member>> members(
      JobDefinition job, String fileName, String archivedAs, Optional<String> password) {
    return zips.members(job, fileName, archive.path(archivedAs), password);
  }

  /** A delivery for each member of an archive that was opened before. */
  List<Received> receive(
      Definitions definitions, Delivered whole, List<ZipArchives.Member> members) {
    return received(definitions, whole, members);
  }

  /**
   * Rows of a delivery that were mended on the page it was handed in on; they complete it, whether
   * it was worked on by now or not.
   */
  Received receiveTyped(Delivered list, DeliveryRow base) {
    return identities.typed(understanding.row(list), base);
  }

  /** Members that speak of the same cannot both count, and nothing says which comes last. */
  private List<Received> received(
      Definitions definitions, Delivered whole, List<ZipArchives.Member> members) {
    List<DeliveryRow> rows = new ArrayList<>();
    List<Received> received = new ArrayList<>();
    Map<DeliveryRow, String> reasons = new LinkedHashMap<>();
    for (ZipArchives.Member member : members) {
      Delivered file = whole.member(member.path(), member.original());
      DeliveryRow row = understanding.row(file);
      try {
        Optional<List<Received>> completions =
            tries.read(
                ReadingTries.Stage.CLAIM,
                row.job,
                row.contentHash,
                () -> understanding.of(definitions, file, row));
        if (completions.isPresent()) {
          received.addAll(completions.get());
          continue;
        }
      } catch (UnreadableFile e) {
        reasons.put(row, String.valueOf(e.getMessage()));
      }
      rows.add(row);
    }
    List<DeliveryRow> readable = rows.stream().filter(row -> !reasons.containsKey(row)).toList();
    for (DeliveryRow row : readable) {
      List<String> alike =
          readable.stream()
              .filter(other -> other.scope.equals(row.scope) && other.asOf.equals(row.asOf))
              .filter(other -> !Arrays.equals(other.contentHash, row.contentHash))
              .map(other -> other.fileName)
              .toList();
      if (!alike.isEmpty()) {
        reasons.put(row, alike(alike));
      }
    }
    for (DeliveryRow row : rows) {
      received.add(
          reasons.containsKey(row)
              ? identities.failed(row, reasons.get(row))
              : identities.settled(row));
    }
    return received;
  }

  private static String alike(List<String> others) {
    return "压缩包里还有文件说的是同一范围、同一日期（"
        + String.join("、", others)
        + "），不知道以哪个为准：请合并成一个文件，或在文件名里写明街镇或日期。"
        + "Another member speaks of the same scope and day: join them, or tell them apart by name."
        + " (MEMBERS_ALIKE)";
  }
}
