package org.sunbridge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 1949-12-31, FEMALE",
    "440524188001010014, 1880-01-01, MALE",
    "110105194912061000, 1949-12-06, FEMALE"
  })
  void tellsBirthDateAndSex(String id, LocalDate born, Sex sex) {
    CitizenId citizenId = new CitizenId(id);
    assertThat(citizenId.birthDate()).isEqualTo(born);
    assertThat(citizenId.sex()).isEqualTo(sex);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "1101051949123100, LENGTH",
    "11010519491231002x, CHARACTERS",
    "1101051949123100 X, CHARACTERS",
    "１１010519491231002X, CHARACTERS",
    "110105194902290020, BIRTH_DATE",
    "110105174912310021, BIRTH_DATE",
    "110105194912310021, CHECK_CHARACTER"
  })
  void saysWhatIsWrong(String text, CitizenId.Problem problem) {
    assertThat(CitizenId.problem(text)).contains(problem);
    assertThatThrownBy(() -> new CitizenId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"11010519491231002X43", "11010519491231002X43B1", "11010519491231002X43B12"})
  void aCertificateNumberIsMadeOfIdCategoryAndGrade(String number) {
    CertificateNumber certificate = new CertificateNumber(number);
    assertThat(certificate.citizenId()).isEqualTo(new CitizenId("11010519491231002X"));
    assertThat(certificate.category()).isEqualTo(Category.PHYSICAL);
    assertThat(certificate.grade()).isEqualTo(Grade.THREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002X03",
        "11010519491231002X83",
        "11010519491231002X45",
        "11010519491231002X43B0",
        "11010519491231002X43B01",
        "11010519491231002X43b1",
        "11010519491231002143"
      })
  void anythingElseIsNoCertificateNumber(String text) {
    assertThatThrownBy(() -> new CertificateNumber(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(text);
  }

  @Test
  void neitherIsWrittenOutUnmasked() {
    assertThat(new CitizenId("11010519491231002X")).hasToString("110105********002X");
    assertThat(new CertificateNumber("11010519491231002X43B1"))
        .hasToString("110105********002X43B1");
  }
}
