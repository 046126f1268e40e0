package org.sunbridge.operation;

/** How the command line writes findings. */
public enum FindingFormat {
  /** For people at a terminal. */
  TABLE,
  /** RFC 4180, raw: nothing is changed for the sake of a spreadsheet. */
  CSV,
  /** One array of objects. */
  JSON
}
