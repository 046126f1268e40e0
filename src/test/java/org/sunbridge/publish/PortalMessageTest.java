package org.sunbridge.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortalMessageTest {

  @Test
  void hidesNumbersAndNamesThatAPortalQuotes() {
    assertThat(
            PortalMessage.masked(
                "证件 11010519491231002X（张三丰）不存在", List.of("张三丰", "11010519491231002X")))
        .isEqualTo("证件 ******************（张*丰）不存在");
  }

  @Test
  void leavesMonthsAndCodesReadable() {
    assertThat(PortalMessage.masked("E042 month 2026-11 closed", List.of("2026-11")))
        .isEqualTo("E042 month 2026-11 closed");
  }

  @Test
  void isOneLineAndNotTooLong() {
    assertThat(PortalMessage.masked("a\n\tb" + "𬱖".repeat(300)))
        .startsWith("a b𬱖")
        .endsWith("𬱖…")
        .satisfies(text -> assertThat(text.codePointCount(0, text.length())).isEqualTo(200));
  }
}
