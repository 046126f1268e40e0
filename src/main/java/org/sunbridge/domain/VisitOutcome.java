package org.sunbridge.domain;

/** How a home visit of the household survey ended. */
public enum VisitOutcome {
  /** 入户. */
  VISITED,
  /** 电话. */
  PHONED,
  /** 查无此人. */
  LOST,
  /** 空挂户: registered there, living elsewhere. */
  EMPTY,
  /** 外出. */
  AWAY,
  /** 拒访. */
  REFUSED,
  /** 死亡. */
  DECEASED,
  /** 迁出. */
  MOVED_OUT;

  /** Whether the household's data were collected. */
  public boolean isCollected() {
    return this == VISITED || this == PHONED;
  }
}
