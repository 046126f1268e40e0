package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunbridge.definition.FieldType;

class MaskedCellTest {

  /** In a row whose cells slipped, anything may stand anywhere. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "CITIZEN_ID, 11010519491231002X, 110105********002X",
    "CITIZEN_ID, 1101051949123100, 110105********00",
    "CITIZEN_ID, 张三, 张*",
    "CITIZEN_ID, 嘉定区外冈镇兴路81弄30号1254室, 嘉*****************室",
    "CERTIFICATE_NUMBER, 11010519491231002X43, 110105********002X43",
    "PHONE, 13812345678, 138****5678",
    "PHONE, 13812345678/13912345678, 138****************5678",
    "PHONE, 张三的儿子李四五六七, 张********七",
    "PERSON_NAME, 张三（已故）, 张****）",
    "DATE, 2026-02-30, 2026-02-30",
    "DATE, 农历九月初五, 农历九月初五",
    "DATE, 张三丰, 张*丰",
    "DATE, 11010519491231002X, 110105***********X",
    "MONEY, 四百五十元, 四百五十元",
    "YES_NO, true, true",
    "CODE, 嗅觉, 嗅觉",
    "CODE, 11010519491231002X, 110105***********X"
  })
  void showsWhatHelpsAndHidesWhoItIs(FieldType type, String text, String shown) {
    assertThat(MaskedCell.of(ExampleMappings.optional("field", type, "列"), text)).isEqualTo(shown);
  }
}
