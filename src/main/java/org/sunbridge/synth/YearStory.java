package org.sunbridge.synth;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something that happens to a person in a year: what it changes in the feeds, and what should be
 * found after which night.
 *
 * @param hero to whom it can happen
 */
record YearStory(String name, Predicate<Resident> hero, Consumer<YearTale> plot) {

  static YearStory of(String name, Consumer<YearTale> plot) {
    return new YearStory(name, resident -> true, plot);
  }

  YearStory happeningTo(Predicate<Resident> newHero) {
    return new YearStory(name, newHero, plot);
  }
}
