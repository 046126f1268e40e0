package org.sunbridge.synth;

import java.util.Optional;
import org.sunbridge.domain.Category;
import org.sunbridge.domain.Grade;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Yuan;

/** The two subsidies at the demonstration rates in force since 2025-07. */
enum Benefit {
  LIVING("living-subsidy", "困难残疾人生活补贴"),
  NURSING("nursing-subsidy", "重度残疾人护理补贴");

  static final Yuan LIVING_MINIMUM = Yuan.of("450.00");
  static final Yuan LIVING_LOW_INCOME = Yuan.of("320.00");
  static final Yuan NURSING_GRADE_1 = Yuan.of("350.00");
  static final Yuan NURSING_OTHERS = Yuan.of("180.00");

  private final String code;
  private final String title;

  Benefit(String code, String title) {
    this.code = code;
    this.title = title;
  }

  String code() {
    return code;
  }

  /** The name as written in the ledger. */
  String title() {
    return title;
  }

  static Yuan living(MembershipKind kind) {
    return switch (kind) {
      case MINIMUM_LIVING -> LIVING_MINIMUM;
      case LOW_INCOME -> LIVING_LOW_INCOME;
      case DESTITUTE -> throw new IllegalArgumentException("特困 is not membership");
    };
  }

  /** Grade 1 and 2, and grade 3 of intellectual and mental disability; nobody else. */
  static Optional<Yuan> nursing(Category category, Grade grade) {
    return switch (grade) {
      case ONE -> Optional.of(NURSING_GRADE_1);
      case TWO -> Optional.of(NURSING_OTHERS);
      case THREE ->
          category == Category.INTELLECTUAL || category == Category.MENTAL
              ? Optional.of(NURSING_OTHERS)
              : Optional.empty();
      case FOUR -> Optional.empty();
    };
  }
}
