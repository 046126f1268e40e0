package org.sunbridge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

  @ParameterizedTest
  @CsvSource({"张, *", "张三, 张*", "欧阳三丰, 欧**丰", "𠮷野家, 𠮷*家", "阿卜杜拉·买买提, 阿******提"})
  void aNameKeepsItsEnds(String name, String shown) {
    assertThat(Masked.name(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"13812345678, 138****5678", "59530000, 595*0000", "1234567, *******"})
  void aPhoneNumberKeepsItsLastFourDigits(String phone, String shown) {
    assertThat(Masked.phone(phone)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 110105********002X",
    "110105491231002, 110105********2",
    "1101051949, **********"
  })
  void anIdHidesTheBirthDate(String id, String shown) {
    assertThat(Masked.citizenId(id)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "已核对 11010519491231002X 的证件, 已核对 110105********002X 的证件",
    "证号11010519491231002X44B1有效, 证号110105********002X44B1有效",
    "回访 13812345678，属实, 回访 138****5678，属实",
    "回访 +8613812345678 无人接, 回访 +861******5678 无人接",
    "回访 138 1234 5678, 回访 138******5678",
    "座机 021-59991234, 座机 021*****1234",
    "运行 20261130173007 的 14536 行, 运行 20261130173007 的 14536 行"
  })
  void numbersThatMayBeSomebodysAreMaskedInFreeText(String text, String shown) {
    assertThat(Masked.numbersIn(text)).isEqualTo(shown);
  }
}
