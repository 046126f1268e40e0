package org.sunbridge.definition;

import java.util.ArrayList;
import java.util.List;
import org.sunbridge.domain.Category;
import org.sunbridge.domain.Grade;
import org.sunbridge.domain.MembershipKind;

/**
 * What a policy may know of a person on a day. There are only some hundred different ones, so what
 * an expression says of them can be remembered.
 *
 * @param certificateValid whether a certificate is valid on the day
 * @param category 1 to 7; 0 without a certificate
 * @param grade 1 to 4; 0 without a certificate
 * @param membershipKind name of a {@code MembershipKind}; empty on no list
 */
public record Circumstances(
    boolean certificateValid, int category, int grade, String membershipKind) {

  /** Whether the person stands on any list of civil affairs. */
  public boolean isMember() {
    return !membershipKind.isEmpty();
  }

  /** Every combination of certificate and membership that can occur. */
  static List<Circumstances> all() {
    List<String> kinds = new ArrayList<>(List.of(""));
    for (MembershipKind kind : MembershipKind.values()) {
      kinds.add(kind.name());
    }
    List<Circumstances> all = new ArrayList<>();
    for (String kind : kinds) {
      all.add(new Circumstances(false, 0, 0, kind));
      for (Category category : Category.values()) {
        for (Grade grade : Grade.values()) {
          all.add(new Circumstances(true, category.digit(), grade.digit(), kind));
          all.add(new Circumstances(false, category.digit(), grade.digit(), kind));
        }
      }
    }
    return all;
  }
}
