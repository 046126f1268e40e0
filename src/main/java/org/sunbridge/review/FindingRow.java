package org.sunbridge.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;

/** A row of table {@code finding}; personal columns as stored, times UTC. */
public final class FindingRow {
  public long id;
  public PersonKey personKey = new PersonKey(new byte[16]);
  public String identity = "";
  public FindingType type = FindingType.CHANGE;
  public String reason = "";
  public byte[] certificateNo = new byte[0];
  public byte[] citizenId = new byte[0];
  public byte[] name = new byte[0];
  public String division = "";
  public String field = "";
  public byte[] beforeValue = new byte[0];
  public byte[] afterValue = new byte[0];
  public String benefit = "";
  public String effectiveMonth = "";
  public FindingState state = FindingState.OPEN;
  public String job = "";
  public String rule = "";
  public String evidence = "[]";
  public int revision = 1;
  public long openedRun;
  public long lastRun;
  public LocalDateTime openedAt = LocalDateTime.MIN;
  public LocalDateTime changedAt = LocalDateTime.MIN;
  public @Nullable String closedReason;

  /** What somebody decided last about the facts as they are; null when nobody did. */
  public @Nullable FindingState lastDecision;

  /** What the street answered last about the facts as they are; null when nobody was asked. */
  public @Nullable Answer verified;

  /** Nothing is done about it through this business date; null when it is not paused. */
  public @Nullable LocalDate pausedUntil;

  /** Whether an applied decision is about to be undone; null when nothing of the kind. */
  public @Nullable Undoing undoing;

  /** The first of two persons who asked to undo; null otherwise. */
  public @Nullable String undoAskedBy;
}
