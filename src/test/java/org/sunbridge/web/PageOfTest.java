package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageOfTest {

  private static final int ALL = 2 * PageOf.SIZE + 7;

  @Test
  void goesForwardToTheEndAndBackToTheBeginning() {
    PageOf<Long> first = page(null, null);
    assertThat(first.previous()).isNull();
    assertThat(first.items()).hasSize(PageOf.SIZE).startsWith(1L);
    assertThat(first.next()).isEqualTo("/list?type=EXIT&after=" + PageOf.SIZE);

    PageOf<Long> last = page(2L * PageOf.SIZE, null);
    assertThat(last.items()).hasSize(7);
    assertThat(last.next()).isNull();
    assertThat(last.previous()).isEqualTo("/list?type=EXIT&before=" + (2 * PageOf.SIZE + 1));

    PageOf<Long> middle = page(null, 2L * PageOf.SIZE + 1);
    assertThat(middle.items()).hasSize(PageOf.SIZE).startsWith(PageOf.SIZE + 1L);
    assertThat(middle.previous()).isNotNull();

    assertThat(page(null, PageOf.SIZE + 1L).items()).isEqualTo(first.items());
    assertThat(page(null, PageOf.SIZE + 1L).previous()).isNull();
  }

  private static PageOf<Long> page(@Nullable Long after, @Nullable Long before) {
    return PageOf.read(
        new PageOf.Source<>(PageOfTest::after, PageOfTest::before, id -> id, 0),
        new Place(after, before),
        Address.of("/list").with("type", "EXIT").with("job", null));
  }

  private static List<Long> after(long key, int limit) {
    return LongStream.rangeClosed(1, ALL).filter(id -> id > key).limit(limit).boxed().toList();
  }

  private static List<Long> before(long key, int limit) {
    List<Long> all =
        new ArrayList<>(LongStream.rangeClosed(1, ALL).filter(id -> id < key).boxed().toList());
    return all.subList(Math.max(0, all.size() - limit), all.size());
  }
}
