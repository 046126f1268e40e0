package org.sunbridge.domain;

/** Which list of civil affairs somebody stands on. */
public enum MembershipKind {
  /** 低保. */
  MINIMUM_LIVING,
  /** 低收入. */
  LOW_INCOME,
  /** 特困. */
  DESTITUTE
}
