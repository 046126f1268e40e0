package org.sunbridge.definition;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sunbridge.domain.Category;
import org.sunbridge.domain.Grade;
import org.sunbridge.domain.MembershipKind;

/**
 * What a policy may know of a person on a day. Of what one expression looks at there are only some
 * hundred different ones, so what it says of them can be remembered.
 *
 * @param certificateValid whether a certificate is valid on the day
 * @param category 1 to 7; 0 without a certificate
 * @param grade 1 to 4; 0 without a certificate
 * @param membershipKind name of a {@code MembershipKind}; empty on no list
 * @param inForce names of what feeds say to be in force, such as {@code SENTENCED}
 * @param age whole years; 0 where the birth date is not known
 */
public record Circumstances(
    boolean certificateValid,
    int category,
    int grade,
    String membershipKind,
    Set<String> inForce,
    int age) {

  /** An age nobody reaches. */
  private static final int OLDEST = 130;

  public Circumstances {
    inForce = Set.copyOf(inForce);
  }

  /** Somebody of whom nothing else is in force. */
  public Circumstances(boolean certificateValid, int category, int grade, String membershipKind) {
    this(certificateValid, category, grade, membershipKind, Set.of(), 0);
  }

  /** Whether the person stands on any list of civil affairs. */
  public boolean isMember() {
    return !membershipKind.isEmpty();
  }

  /** Without what an expression does not look at. */
  Circumstances asSeenBy(Set<Fact> facts, Set<String> names) {
    boolean seesCertificate =
        facts.contains(Fact.CERTIFICATE_ATTRIBUTES) || facts.contains(Fact.CERTIFICATE_VALID);
    return new Circumstances(
        seesCertificate && certificateValid,
        seesCertificate ? category : 0,
        seesCertificate ? grade : 0,
        facts.contains(Fact.MEMBERSHIP) ? membershipKind : "",
        inForce.isEmpty() ? Set.of() : Sets.intersection(inForce, names),
        facts.contains(Fact.AGE) ? age : 0);
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

  /** The same with each of some names alone, all of them, and at every age. */
  List<Circumstances> varied(Set<String> names, boolean byAge) {
    List<Set<String>> inForceOnes = new ArrayList<>(List.of(Set.of(), names));
    names.forEach(name -> inForceOnes.add(Set.of(name)));
    List<Circumstances> varied = new ArrayList<>();
    for (Set<String> some : inForceOnes) {
      for (int years = 0; years <= (byAge ? OLDEST : 0); years++) {
        varied.add(
            new Circumstances(certificateValid, category, grade, membershipKind, some, years));
      }
    }
    return varied;
  }
}
