package org.sunbridge.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Yuan;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;

/** Keeps what held runs would do, for whoever must decide about them. */
public final class DryRuns {

  private static final int ROWS_A_STATEMENT = 500;

  private final DryRunMapper mapper;
  private final Material material;

  public DryRuns(DryRunMapper mapper, PersonalCodec codec, KeyedHash hash, Clock clock) {
    this.mapper = mapper;
    this.material = new Material(codec, hash, clock);
  }

  /** Held deliveries of which nobody knows yet what they would do. */
  public List<Long> missing() {
    return mapper.missing();
  }

  public Optional<DryRunRow> ofRun(long run) {
    return mapper.ofRun(run);
  }

  /**
   * A dry run that is not kept yet.
   *
   * @param changes a hash of the delivery's change set
   * @param silence why nothing follows from whom it lacks; empty where it does
   */
  public DryRunRow row(
      long run,
      LocalDate businessDate,
      String definitions,
      String changes,
      String silence,
      List<DryRunFinding> findings) {
    DryRunRow row = new DryRunRow();
    row.runId = run;
    row.businessDate = businessDate;
    row.definitions = definitions;
    row.outcome = outcome(definitions + "|" + changes + "|" + silence, findings);
    row.madeAt = material.now();
    return row;
  }

  /** Takes the place of what was tried before, and of what somebody decided about that. */
  public void keep(DryRunRow row, List<DryRunFinding> findings) {
    forget(row.runId);
    price(findings);
    mapper.insert(row);
    for (int from = 0; from < findings.size(); from += ROWS_A_STATEMENT) {
      mapper.insertFindings(
          row.runId, findings.subList(from, Math.min(findings.size(), from + ROWS_A_STATEMENT)));
    }
  }

  /** Of a run that was decided about. */
  public void forget(long run) {
    mapper.deleteFindings(run);
    mapper.delete(run);
  }

  /** The first of two who release it. */
  public void releasedFirst(long run, String account, String reason) {
    mapper.setFirst(run, account, reason);
  }

  private String outcome(String basis, List<DryRunFinding> findings) {
    MessageDigest digest = sha256();
    digest.update(basis.getBytes(StandardCharsets.UTF_8));
    findings.stream()
        .map(this::line)
        .sorted()
        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private String line(DryRunFinding finding) {
    FindingRow row = finding.row;
    return String.join(
            "|",
            finding.effect.name(),
            row.personKey.toString(),
            row.identity,
            row.reason,
            material.codec().decode(row.beforeValue),
            material.codec().decode(row.afterValue),
            row.effectiveMonth,
            row.state.name(),
            row.job)
        + "\n";
  }

  private void price(List<DryRunFinding> findings) {
    List<DryRunFinding> exits =
        findings.stream().filter(f -> f.row.type == FindingType.EXIT).toList();
    for (int from = 0; from < exits.size(); from += ROWS_A_STATEMENT) {
      List<DryRunFinding> some =
          exits.subList(from, Math.min(exits.size(), from + ROWS_A_STATEMENT));
      Map<PersonKey, Map<String, Long>> paid = new HashMap<>();
      mapper
          .paid(some.stream().map(f -> f.row.personKey).distinct().toList())
          .forEach(
              pay ->
                  paid.computeIfAbsent(pay.personKey, k -> new HashMap<>())
                      .put(pay.benefit, pay.fen));
      some.forEach(
          f ->
              f.fen = paid.getOrDefault(f.row.personKey, Map.of()).getOrDefault(f.row.benefit, 0L));
    }
    findings.stream()
        .filter(f -> f.row.type == FindingType.OVERPAID || f.row.type == FindingType.UNPAID)
        .forEach(f -> f.fen = Math.abs(fen(f.row.beforeValue) - fen(f.row.afterValue)));
  }

  private long fen(byte[] value) {
    String text = material.codec().decode(value);
    return text.isEmpty() ? 0 : Yuan.of(text).fen();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
