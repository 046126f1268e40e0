package org.sunbridge.access;

import static org.sunbridge.access.Permission.CONTROL;
import static org.sunbridge.access.Permission.DECIDE;
import static org.sunbridge.access.Permission.HAND_IN;
import static org.sunbridge.access.Permission.KEEP_ACCOUNTS;
import static org.sunbridge.access.Permission.KEEP_TOKENS;
import static org.sunbridge.access.Permission.PLAN_RUNS;
import static org.sunbridge.access.Permission.PROPOSE_MAPPING;
import static org.sunbridge.access.Permission.RELEASE;
import static org.sunbridge.access.Permission.RESTART;
import static org.sunbridge.access.Permission.REVEAL;
import static org.sunbridge.access.Permission.SEE_AUDIT;
import static org.sunbridge.access.Permission.SEE_FINDINGS;
import static org.sunbridge.access.Permission.SEE_RUNS;
import static org.sunbridge.access.Permission.TRY_OUT;
import static org.sunbridge.access.Permission.VERIFY;

import java.util.Set;

/** The work somebody does. Who keeps the machines running needs nobody's name for it. */
public enum Role {
  /** 街镇、村居专职委员: sees and mends what concerns the own streets. */
  SURVEYOR(SEE_FINDINGS, REVEAL, HAND_IN, VERIFY),
  /** 数据专员: watches, decides, releases. */
  OFFICER(
      SEE_FINDINGS,
      REVEAL,
      HAND_IN,
      PROPOSE_MAPPING,
      DECIDE,
      VERIFY,
      RELEASE,
      RESTART,
      PLAN_RUNS,
      CONTROL,
      SEE_RUNS,
      TRY_OUT),
  /** 复核人: the second pair of eyes. */
  APPROVER(SEE_FINDINGS, REVEAL, DECIDE, SEE_RUNS, SEE_AUDIT),
  /** 运维. */
  OPERATOR(RESTART, CONTROL, PLAN_RUNS, SEE_RUNS),
  /** 管理员: keeps the accounts. */
  ADMINISTRATOR(SEE_RUNS, KEEP_ACCOUNTS, KEEP_TOKENS, SEE_AUDIT);

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
