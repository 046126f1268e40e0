package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingState;

class FindingPartTest {

  @Test
  void whatIsNotClosedIsPutTogetherStateByState() {
    assertThat(FindingPart.of(filter(null, AreaScope.WHOLE), null))
        .hasSize(FindingState.values().length - 1)
        .allSatisfy(part -> assertThat(part.states()).hasSize(1))
        .noneMatch(part -> part.states().contains("CLOSED"));
  }

  @Test
  void ofRunsEachIsAPartWithAllItsStates() {
    assertThat(FindingPart.of(filter(null, AreaScope.WHOLE), List.of(3L, 4L)))
        .extracting(FindingPart::run)
        .containsExactly(3L, 4L);
    assertThat(FindingPart.of(filter(null, AreaScope.WHOLE), List.of())).isEmpty();
  }

  @Test
  void nobodySeesBeyondTheirAreaWhateverTheyAskFor() {
    AreaScope own = new AreaScope(List.of("310114102", "310114114"));

    assertThat(divisions(filter(null, own))).containsExactly("310114102", "310114114");
    assertThat(divisions(filter("310114114", own))).containsExactly("310114114");
    assertThat(divisions(filter("310114", own))).containsExactly("310114102", "310114114");
    assertThat(divisions(filter("310114114001", own))).containsExactly("310114114001");
    assertThat(divisions(filter("310114103", own))).isEmpty();
  }

  @Test
  void areasThatLieInOneAnotherAreListedOnce() {
    AreaScope own = new AreaScope(List.of("310114102001", "310114102"));

    assertThat(divisions(filter(null, own))).containsExactly("310114102");
  }

  @Test
  void aVillageIsFoundByItsStreet() {
    FindingPart village =
        FindingPart.of(filter("310114114001", AreaScope.WHOLE), List.of(1L)).get(0);
    FindingPart street = FindingPart.of(filter("310114114", AreaScope.WHOLE), List.of(1L)).get(0);
    FindingPart district = FindingPart.of(filter("310114", AreaScope.WHOLE), List.of(1L)).get(0);

    assertThat(village.street()).isEqualTo("310114114");
    assertThat(village.beginning()).isEqualTo("310114114001");
    assertThat(street.street()).isEqualTo("310114114");
    assertThat(street.beginning()).isNull();
    assertThat(district.street()).isNull();
    assertThat(district.beginning()).isEqualTo("310114");
  }

  private static List<@Nullable String> divisions(FindingFilter filter) {
    return FindingPart.of(filter, null).stream().map(FindingPart::division).distinct().toList();
  }

  private static FindingFilter filter(@Nullable String division, AreaScope area) {
    return new FindingFilter(null, null, null, null, null, division, area);
  }
}
