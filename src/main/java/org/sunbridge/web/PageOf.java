package org.sunbridge.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that goes by key, not by number: what is added meanwhile shifts nothing.
 *
 * @param previous address of the part before; null when this is the first
 * @param next address of the part after; null when this is the last
 */
public record PageOf<T>(List<T> items, @Nullable String previous, @Nullable String next) {

  /** Items on a page; one more is asked for, to know whether there is a next one. */
  static final int SIZE = 50;

  /** Reads a few items on one side of a key, in the list's own order. */
  @FunctionalInterface
  interface Part<T> {
    List<T> read(long key, int limit);
  }

  /**
   * How a list is read.
   *
   * @param beginning the key before all others
   */
  record Source<T>(Part<T> after, Part<T> before, ToLongFunction<T> key, long beginning) {}

  static <T> PageOf<T> read(Source<T> source, Place place, Address address) {
    Long end = place.before();
    Long start = place.after();
    List<T> read =
        end != null
            ? source.before().read(end, SIZE + 1)
            : source.after().read(start == null ? source.beginning() : start, SIZE + 1);
    boolean back = end != null;
    boolean more = read.size() > SIZE;
    List<T> items = !more ? read : back ? read.subList(1, read.size()) : read.subList(0, SIZE);
    if (items.isEmpty()) {
      return new PageOf<>(items, null, null);
    }
    long first = source.key().applyAsLong(items.get(0));
    long last = source.key().applyAsLong(items.get(items.size() - 1));
    return new PageOf<>(
        items,
        (back ? more : start != null) ? address.and("before", first) : null,
        back || more ? address.and("after", last) : null);
  }
}
