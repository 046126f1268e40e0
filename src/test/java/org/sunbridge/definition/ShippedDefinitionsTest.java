package org.sunbridge.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.definition.JobDefinition.UnknownPerson;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.VisitOutcome;

class ShippedDefinitionsTest {

  private final Definitions definitions =
      new DefinitionLoader().load(Fixtures.SHIPPED).definitions();

  @Test
  void everyFeedRunsEveryNight() {
    assertThat(definitions.schedule("nightly").jobs())
        .containsExactlyInAnyOrderElementsOf(definitions.jobs().keySet())
        .startsWith("certificate-registry")
        .hasSize(15);
  }

  @Test
  void thoseListsWhichAreAboutEverybodyReportNoUnknownPeople() {
    assertThat(definitions.jobs().values())
        .filteredOn(job -> job.unknownPerson() == UnknownPerson.REPORT)
        .extracting(JobDefinition::name)
        .containsExactlyInAnyOrder(
            "household-survey", "subsidy-ledger", "income-monitoring", "service-records");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate-registry",
        "deaths",
        "household-moves",
        "low-income",
        "subsidy-ledger",
        "household-survey-310114002"
      })
  void everyColumnOfTheExampleFilesIsKnown(String file) throws IOException {
    Path example = Path.of("src/test/resources/example/night-1/" + file + ".csv");
    String header =
        Files.readAllLines(example, StandardCharsets.UTF_8).get(0).replace("\uFEFF", "");

    MappingDefinition mapping = definitions.mappings().get(file.replaceAll("-\\d+", ""));
    List<String> known = new ArrayList<>();
    mapping.fields().values().forEach(field -> known.addAll(field.columns()));

    assertThat(known).containsAll(List.of(header.split(",")));
  }

  @ParameterizedTest
  @CsvSource({
    "household-survey-310114001.csv, 310114001",
    "household-survey-310114501.xlsx, 310114501",
    "household-survey-310114001000.csv, 310114001",
    "2026-10 household-survey-310114118 (2).XLSX, 310114118"
  })
  void theSurveysFileNameTellsItsStreet(String fileName, String street) {
    String pattern = definitions.job("household-survey").scope().pattern().orElseThrow();
    Matcher matcher = Pattern.compile(pattern).matcher(fileName);

    assertThat(matcher.matches()).isTrue();
    assertThat(matcher.group("street")).isEqualTo(street);
  }

  @Test
  void theCodeListsCoverEveryValueOfTheField() {
    assertThat(codes("certificate-status")).isEqualTo(names(CertificateStatus.values()));
    assertThat(codes("visit-outcome")).isEqualTo(names(VisitOutcome.values()));
    assertThat(codes("membership-kind")).isEqualTo(names(MembershipKind.values()));
    assertThat(codes("category")).hasSize(7);
    assertThat(codes("grade")).hasSize(4);
    assertThat(codes("divisions")).hasSize(13).allMatch(definitions.district()::contains);
    assertThat(codes("benefit")).containsAll(definitions.policies().keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10, MINIMUM_LIVING, 450",
    "2026-10, LOW_INCOME, 320",
    "2025-07, LOW_INCOME, 320",
    "2025-06, MINIMUM_LIVING, 410",
    "2025-06, LOW_INCOME, 290"
  })
  void theLivingSubsidyDependsOnTheKindOfHousehold(YearMonth month, String kind, double yuan) {
    assertThat(due("living-subsidy", month, new Circumstances(true, 4, 4, kind))).isEqualTo(yuan);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10, 4, 1, 350",
    "2026-10, 4, 2, 180",
    "2026-10, 5, 3, 180",
    "2026-10, 6, 3, 180",
    "2025-06, 4, 1, 300",
    "2025-06, 6, 3, 150"
  })
  void theNursingSubsidyDependsOnSeverity(YearMonth month, int category, int grade, double yuan) {
    assertThat(due("nursing-subsidy", month, new Circumstances(true, category, grade, "")))
        .isEqualTo(yuan);
  }

  @ParameterizedTest
  @CsvSource({
    "living-subsidy, true, 4, 1, ''",
    "living-subsidy, true, 4, 1, DESTITUTE",
    "living-subsidy, false, 4, 1, LOW_INCOME",
    "nursing-subsidy, true, 4, 3, ''",
    "nursing-subsidy, true, 6, 4, ''",
    "nursing-subsidy, false, 6, 1, ''"
  })
  void nobodyElseIsEntitled(String benefit, boolean valid, int category, int grade, String kind) {
    Circumstances circumstances = new Circumstances(valid, category, grade, kind);
    assertThat(due(benefit, YearMonth.of(2026, 10), circumstances)).isZero();
  }

  @Test
  void aFileOfEveryFeedIsFetchedByItsJobAlone() {
    for (JobDefinition job : definitions.jobs().values()) {
      List<String> taken =
          definitions.jobs().keySet().stream()
              .filter(
                  other ->
                      Path.of("x")
                          .getFileSystem()
                          .getPathMatcher("glob:" + job.pull().orElseThrow().include())
                          .matches(Path.of(other + "-310114001.csv")))
              .toList();
      assertThat(taken).containsExactly(job.name());
    }
  }

  @Test
  void thePortalsSecretIsKeptInTheEnvironment() {
    TargetDefinition portal = definitions.targets().get("one-stop-portal");

    assertThat(portal.base().env()).isEqualTo("SUNBRIDGE_PORTAL_URL");
    assertThat(portal.base().fallback()).contains("http://127.0.0.1:8089");
    assertThat(portal.appKey().orElseThrow().env()).isEqualTo("SUNBRIDGE_PORTAL_APP_KEY");
    assertThat(portal.secret().orElseThrow().env()).isEqualTo("SUNBRIDGE_PORTAL_SECRET");
  }

  private double due(String benefit, YearMonth month, Circumstances circumstances) {
    PolicyDefinition.Version version =
        definitions.policies().get(benefit).inForce(month, LocalDate.MAX).orElseThrow();
    boolean entitled =
        version.conditions().values().stream()
            .allMatch(cel -> PolicyExpression.condition(cel).holds(circumstances));
    return entitled ? PolicyExpression.amount(version.amount()).amount(circumstances) : 0;
  }

  private Set<String> codes(String list) {
    Set<String> codes = new TreeSet<>();
    definitions.codes().get(list).entries().forEach(entry -> codes.add(entry.code()));
    return codes;
  }

  private static Set<String> names(Enum<?>[] constants) {
    Set<String> names = new TreeSet<>();
    for (Enum<?> constant : constants) {
      names.add(constant.name());
    }
    return names;
  }
}
