package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;

class WordsTest {

  private static final Definitions SHIPPED = new DefinitionLoader().load(Path.of("")).definitions();
  private static final Words CHINESE = new Words(SHIPPED, Locale.CHINA);
  private static final Words ENGLISH = new Words(SHIPPED, Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "medical-insurance, state, 参保状态, state",
    "income-monitoring, incomePerHead, 人均月收入, income per head",
    "certificate-registry, grade, 残疾等级, Grade",
    "no-such-job, someField, someField, some field"
  })
  void aFieldIsCalledAsItsSenderCallsIt(String job, String field, String chinese, String english) {
    assertThat(CHINESE.field(job, field)).isEqualTo(chinese);
    assertThat(ENGLISH.field(job, field)).isEqualToIgnoringCase(english);
  }

  @ParameterizedTest
  @CsvSource({
    "medical-insurance, state, PAUSED, 暂停",
    "pension-insurance, paidForThem, true, 是",
    "service-records, provider, 示例站, 示例站",
    "certificate-registry, division, 310114102, 南翔镇 310114102"
  })
  void aCodeIsSaidByItsName(String job, String field, String value, String said) {
    assertThat(CHINESE.value(job, field, value)).isEqualTo(said);
  }

  @Test
  void everyFeedHasANameInBothLanguages() {
    for (JobDefinition job : SHIPPED.jobs().values()) {
      assertThat(CHINESE.job(job.name())).isEqualTo(job.title());
      assertThat(ENGLISH.job(job.name())).matches("[A-Z][A-Za-z -]+");
    }
  }
}
