package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;

/**
 * One person, one file (一人一档): everything that every source said, with where it was said, and what
 * followed from it. Times are UTC.
 *
 * @param history newest first
 * @param saidNow what each source says now, record by record
 * @param paid by month, newest first: yuan by benefit
 * @param findings newest first
 */
public record Dossier(
    ListedPerson person,
    List<Certificate> certificates,
    List<Said> saidNow,
    SortedMap<String, Map<String, Yuan>> paid,
    List<ListedFinding> findings,
    List<Happened> history) {

  public Dossier {
    certificates = List.copyOf(certificates);
    saidNow = List.copyOf(saidNow);
    findings = List.copyOf(findings);
    history = List.copyOf(history);
  }

  /**
   * A certificate as the register shows it for some time.
   *
   * @param until first as-of that no longer said so; null while it stands
   */
  public record Certificate(
      String number,
      String category,
      String grade,
      LocalDate issuedOn,
      LocalDate expiresOn,
      String status,
      @Nullable LocalDate statusOn,
      LocalDate from,
      @Nullable LocalDate until) {}

  /**
   * Where something is said.
   *
   * @param row 0 where a whole file is meant
   */
  public record Origin(String job, long delivery, String file, long row) {}

  /** One source's record that stands now. */
  public record Said(Origin origin, String slot, LocalDate from, Map<String, String> values) {}

  /** A field's value before and after; empty where there is none. */
  public record Change(String field, String before, String after) {}

  /** What kind of thing happened. */
  public enum Kind {
    /** A source said something for the first time. */
    SAID,
    /** A source says something else than before. */
    SAID_OTHERWISE,
    /** A source stopped saying it. */
    NO_LONGER_SAID,
    /** A correction took back what was said. */
    TAKEN_BACK,
    REGISTER_CHANGED,
    FOUND,
    DECIDED,
    PUSHED
  }

  /**
   * Something that happened.
   *
   * @param day the data's day of what was said; else the day it happened
   * @param origin null where no row says it
   * @param finding its number; null where it is about none
   * @param account who; null for the system
   * @param text a reason; of a push what was sent and what became of it, as {@code
   *     UPSERT.ACKNOWLEDGED}; empty where there is nothing to say
   */
  public record Happened(
      LocalDate day,
      @Nullable LocalDateTime at,
      Kind kind,
      @Nullable Origin origin,
      List<Change> changes,
      @Nullable Long finding,
      @Nullable FindingType type,
      @Nullable FindingState state,
      @Nullable String account,
      @Nullable Long run,
      String text) {
    public Happened {
      changes = List.copyOf(changes);
    }
  }

  /** The benefits of the months that were paid, in a fixed order. */
  public List<String> benefits() {
    return paid.values().stream().flatMap(m -> m.keySet().stream()).distinct().sorted().toList();
  }
}
