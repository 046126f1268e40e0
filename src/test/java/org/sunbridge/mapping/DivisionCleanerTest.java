package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunbridge.definition.CodeList;

/** A list that names its county too, as the shipped one does. */
class DivisionCleanerTest {

  private static final CodeList DIVISIONS =
      ExampleMappings.codes(
          "divisions",
          "310114=嘉定区|上海市嘉定区",
          "310114004=嘉定镇街道|嘉定镇",
          "310114114=外冈镇|外冈",
          "310114501=嘉定工业区|工业区");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "嘉定区, 310114",
    "上海市嘉定区, 310114",
    "上海市嘉定区外冈镇, 310114114",
    "嘉定区外冈镇, 310114114",
    "上海市外冈镇, 310114114",
    "外冈镇, 310114114",
    "外冈, 310114114",
    "嘉定镇, 310114004",
    "工业区, 310114501",
    "嘉定区工业区, 310114501",
    "苏州市相城区外冈镇, !DIVISION_UNKNOWN",
    "昆山市外冈镇, !DIVISION_UNKNOWN",
    "北京市嘉定区, !DIVISION_UNKNOWN",
    "嘉定, !DIVISION_AMBIGUOUS 嘉定区、嘉定镇街道、嘉定工业区",
    "嘉定区嘉定, !DIVISION_AMBIGUOUS 嘉定区、嘉定镇街道、嘉定工业区",
    "320583外冈镇, !DIVISION_DISAGREES",
    "310114嘉定区, 310114",
    "310114114嘉定区, 310114114",
    "310114004嘉定, 310114004"
  })
  void namesTheOneDivisionOrNone(String text, String outcome) {
    Cell cell = new Cell(false);
    cell.begin("street", text, false);
    String code = new DivisionCleaner(DIVISIONS).clean(cell);
    String details = cell.details().length == 0 ? "" : " " + cell.details()[0];
    assertThat(code == null ? "!" + cell.problem() + details : code).isEqualTo(outcome);
  }
}
