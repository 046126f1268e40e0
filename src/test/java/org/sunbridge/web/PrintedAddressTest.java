package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PrintedAddressTest {

  @ParameterizedTest
  @CsvSource({
    "type=EXIT&street=310114102, /findings?type=EXIT&street=310114102",
    "subject=%E6%A0%B8%E6%9F%A5, /findings?subject=核查",
    "street=%zz, /findings?street=%zz",
    ", /findings"
  })
  void saysWhatAListWasNarrowedDownTo(String query, String printed) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/findings");
    request.setQueryString(query);
    assertThat(EveryPage.address(request)).isEqualTo(printed);
  }
}
