package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextChangeTest {

  @Test
  void sameTextsDoNotDiffer() {
    assertThat(TextChange.between("a\nb\n", "a\nb\n")).isEmpty();
  }

  @Test
  void aChangedLineIsShownWithItsNeighbours() {
    assertThat(TextChange.between("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\nfour\n5\n6\n7\n"))
        .extracting(change -> change.sign() + change.line() + change.text())
        .containsExactly(" 22", " 33", "−44", "+4four", " 55", " 66");
  }

  @Test
  void whatLiesBetweenIsLeftOut() {
    assertThat(TextChange.between("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n"))
        .extracting(TextChange::kind)
        .containsOnlyOnce(TextChange.Kind.GAP);
  }

  @Test
  void aNewTextIsAllAdded() {
    assertThat(TextChange.between("", "a\nb\n"))
        .extracting(TextChange::kind)
        .containsOnly(TextChange.Kind.ADDED)
        .hasSize(2);
  }
}
