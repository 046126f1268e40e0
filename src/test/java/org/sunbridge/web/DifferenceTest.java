package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void marksWhatDiffersBetweenASharedStartAndEnd() {
    assertThat(Difference.between("丰路273弄", "丰东路273弄", "丰路273弄", "丰东路273弄"))
        .isEqualTo(new Difference("丰", "", "东", "路273弄", false));
  }

  @Test
  void marksBehindTheMaskToo() {
    assertThat(Difference.between("13800138000", "13801138000", "138****8000", "138****8000"))
        .isEqualTo(new Difference("138*", "*", "*", "**8000", false));
    assertThat(Difference.between("欧阳·买提", "欧阳买提", "欧***提", "欧**提"))
        .isEqualTo(new Difference("欧*", "*", "", "*提", false));
  }

  @Test
  void saysSoWhereTheMaskCutsTheDifferenceOff() {
    assertThat(Difference.between("嘉定区丰路1弄11号9室", "嘉定区丰路1弄11号7室", "嘉定区丰****", "嘉定区丰****").hidden())
        .isTrue();
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(Difference.between("王𠀀", "王𠀁", "王𠀀", "王𠀁"))
        .isEqualTo(new Difference("王", "𠀀", "𠀁", "", false));
  }
}
