package org.sunbridge.domain;

/** Sex as registered. */
public enum Sex {
  MALE,
  FEMALE
}
