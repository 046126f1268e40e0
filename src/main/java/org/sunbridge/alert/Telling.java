package org.sunbridge.alert;

/** Why a channel is told of alerts. */
enum Telling {
  NEW("title"),
  /** Nobody has acknowledged them. */
  ESCALATED("title.escalated"),
  /** What it was told of is no longer so. */
  OVER("title.over");

  private final String title;

  Telling(String title) {
    this.title = title;
  }

  /** The title's key in the bundle, below {@code alert}. */
  String title() {
    return title;
  }
}
