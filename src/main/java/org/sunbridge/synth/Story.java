package org.sunbridge.synth;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Something that happens to a person: what it changes in the feeds, and what should be found.
 *
 * @param name as in {@code stories.csv}
 * @param inDemonstration how many people it happens to in the demonstration district
 * @param hero to whom it can happen
 * @param from first day on which it can happen, for stories that have a day
 * @param to last such day
 * @param isListedOnFirstNight whether the registry of the first night has the person
 * @param isInExample whether the small worked example has it: such a story is in every district
 */
record Story(
    String name,
    int inDemonstration,
    Predicate<Resident> hero,
    LocalDate from,
    LocalDate to,
    Plot plot,
    boolean isListedOnFirstNight,
    boolean isInExample) {

  static final Story PLAIN = of("plain", 0, (tale, day) -> {}).inExample();

  /** Changes rows and states findings; {@code day} is the story's day, if it has one. */
  @FunctionalInterface
  interface Plot {
    void tell(Tale tale, LocalDate day);
  }

  static Story of(String name, int inDemonstration, Plot plot) {
    LocalDate anyDay = Night.FIRST.asOf();
    return new Story(name, inDemonstration, resident -> true, anyDay, anyDay, plot, true, false);
  }

  Story happeningTo(Predicate<Resident> newHero) {
    return new Story(
        name, inDemonstration, newHero, from, to, plot, isListedOnFirstNight, isInExample);
  }

  /** ISO dates, both ends included. */
  Story between(String newFrom, String newTo) {
    return new Story(
        name,
        inDemonstration,
        hero,
        LocalDate.parse(newFrom),
        LocalDate.parse(newTo),
        plot,
        isListedOnFirstNight,
        isInExample);
  }

  Story unlistedOnFirstNight() {
    return new Story(name, inDemonstration, hero, from, to, plot, false, isInExample);
  }

  Story inExample() {
    return new Story(name, inDemonstration, hero, from, to, plot, isListedOnFirstNight, true);
  }
}
