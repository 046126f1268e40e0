package org.sunbridge.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A part of a list for programs. It goes by key: what is added meanwhile shifts nothing. Where more
 * follows, the header {@code Link} has the address of the next part.
 *
 * @param items of the kind the address says
 */
record ApiList<T>(List<T> items) {

  private static final int MOST = 500;

  /** How many a program gets at once. */
  static int limit(int asked) {
    return Math.max(1, Math.min(MOST, asked));
  }

  /**
   * @param read one more than the limit, where there is one more
   */
  static <S, T> ResponseEntity<ApiList<T>> of(
      List<S> read, int asked, ToLongFunction<S> key, Function<S, T> shown) {
    int limit = limit(asked);
    boolean hasMore = read.size() > limit;
    List<S> part = hasMore ? read.subList(0, limit) : read;
    ApiList<T> body = new ApiList<>(part.stream().map(shown).toList());
    if (!hasMore) {
      return ResponseEntity.ok(body);
    }
    String next =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .scheme(null)
            .host(null)
            .port(null)
            .replaceQueryParam("after", key.applyAsLong(part.get(limit - 1)))
            .build()
            .toUriString();
    return ResponseEntity.ok().header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"").body(body);
  }
}
