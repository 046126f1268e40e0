package org.sunbridge.domain;

/** What the records of a feed speak of. */
public enum RecordKind {
  CERTIFICATE("certificate"),
  MOVE("move-event"),
  VISIT("household-survey"),
  DEATH("death-event"),
  MEMBERSHIP("membership"),
  PAYMENT("payment"),
  /** Facts that no rule judges yet: baseline, CHANGE and row findings only. */
  FACTS("facts");

  private final String mappingName;

  RecordKind(String mappingName) {
    this.mappingName = mappingName;
  }

  /** The kind a mapping's {@code record:} names; unknown names are plain facts. */
  public static RecordKind of(String mappingName) {
    for (RecordKind kind : values()) {
      if (kind.mappingName.equals(mappingName)) {
        return kind;
      }
    }
    return FACTS;
  }

  /** An event happens on a day of its own; naming it twice is no mistake. */
  public boolean isEvent() {
    return this == MOVE || this == DEATH;
  }
}
