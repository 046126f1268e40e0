package org.sunbridge.synth;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sunbridge.domain.Category;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.Grade;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Sex;

/**
 * Draws people. The shares (mostly old, mostly physical disability, about 37 of 100 on a list of
 * civil affairs, about 45 of 100 nursed) are background knowledge close to Fenghua's published
 * 5,561 and 6,760 of 14,536; no rule rests on them.
 */
final class Population {

  /** No reminder of a plain certificate comes due by the second night. */
  private static final LocalDate EARLIEST_ISSUE = LocalDate.of(2017, 6, 2);

  /** Before the day of any story. */
  private static final LocalDate LATEST_ISSUE = LocalDate.of(2025, 12, 31);

  private static final int[] AGES_FROM = {2, 18, 45, 60, 70, 80};
  private static final int[] AGES_TO = {17, 44, 59, 69, 79, 95};
  private static final int[] AGE_WEIGHTS = {3, 12, 22, 28, 22, 13};
  private static final int[] CATEGORY_WEIGHTS = {110, 90, 15, 520, 110, 110, 45};
  private static final int[][] GRADE_WEIGHTS = {
    {28, 22, 20, 30},
    {18, 25, 27, 30},
    {15, 20, 30, 35},
    {8, 20, 32, 40},
    {8, 27, 35, 30},
    {6, 48, 34, 12},
    {35, 35, 20, 10}
  };

  private static final int RARE_NAME_EVERY = 97;
  private static final int MINORITY_NAME_EVERY = 199;

  private final Draw draw;
  private final Homes homes;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> namesakes = new HashSet<>();
  private int drawn;
  private int plainDrawn;

  Population(Draw draw) {
    this.draw = draw;
    this.homes = new Homes(draw);
  }

  /** Somebody to whom the story can happen; no two share an id, or a name and a birth date. */
  Resident draw(Story story) {
    return draw(story.hero(), home(story));
  }

  /** Somebody of whom this is true, living anywhere. */
  Resident draw(Predicate<Resident> hero) {
    return draw(hero, homes.next());
  }

  private Resident draw(Predicate<Resident> hero, Resident.Home home) {
    while (true) {
      Resident.Identity identity = identity();
      Resident resident = new Resident(identity, certificate(identity.id()), home, membership());
      if (hero.test(resident) && isNew(identity)) {
        drawn++;
        return resident;
      }
    }
  }

  /** The first plain people live one in each street, so that every street has a survey. */
  private Resident.Home home(Story story) {
    if (story == Story.PLAIN && plainDrawn < Street.values().length) {
      return homes.in(Street.values()[plainDrawn++]);
    }
    return homes.next();
  }

  private Resident.Identity identity() {
    int group = draw.weighted(AGE_WEIGHTS);
    int age = draw.between(AGES_FROM[group], AGES_TO[group]);
    LocalDate bornOn = Night.FIRST.asOf().minusYears(age).minusDays(draw.below(365));
    Sex sex = draw.below(100) < 54 ? Sex.MALE : Sex.FEMALE;
    return new Resident.Identity(
        CitizenIds.draw(bornOn, sex, draw), name(bornOn.getYear(), sex), sex);
  }

  private String name(int birthYear, Sex sex) {
    if (drawn % RARE_NAME_EVERY == 13) {
      return Names.rare(birthYear, sex, draw);
    }
    if (drawn % MINORITY_NAME_EVERY == 29) {
      return Names.ofMinority(draw);
    }
    return Names.draw(birthYear, sex, draw);
  }

  private Resident.Certificate certificate(CitizenId id) {
    int category = draw.weighted(CATEGORY_WEIGHTS);
    int grade = draw.weighted(GRADE_WEIGHTS[category]);
    LocalDate firstBirthday = id.birthDate().plusYears(1);
    LocalDate earliest = firstBirthday.isAfter(EARLIEST_ISSUE) ? firstBirthday : EARLIEST_ISSUE;
    LocalDate issuedOn = draw.day(earliest, LATEST_ISSUE);
    String number = Certificates.number(id, Category.values()[category], Grade.values()[grade]);
    return new Resident.Certificate(
        draw.oneIn(30) ? Certificates.replaced(number) : number,
        Category.values()[category],
        Grade.values()[grade],
        issuedOn,
        Certificates.lastDay(issuedOn));
  }

  private Optional<MembershipKind> membership() {
    int lot = draw.below(100);
    if (lot < 24) {
      return Optional.of(MembershipKind.MINIMUM_LIVING);
    }
    return lot < 37 ? Optional.of(MembershipKind.LOW_INCOME) : Optional.empty();
  }

  private boolean isNew(Resident.Identity identity) {
    return ids.add(identity.id().value())
        && namesakes.add(identity.name() + identity.id().birthDate());
  }
}
