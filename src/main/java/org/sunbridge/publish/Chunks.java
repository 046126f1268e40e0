package org.sunbridge.publish;

import java.util.List;
import java.util.stream.IntStream;

/** A list in pieces that a statement can take. */
final class Chunks {

  private Chunks() {}

  static <T> List<List<T>> of(List<T> all, int size) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
        .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
        .toList();
  }
}
