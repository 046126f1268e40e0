package org.sunbridge.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunbridge.definition.JobDefinition.Corroboration;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.definition.JobDefinition.DeliveryKind;
import org.sunbridge.definition.JobDefinition.Expectation;
import org.sunbridge.definition.JobDefinition.MatchRule;
import org.sunbridge.definition.JobDefinition.Round;
import org.sunbridge.definition.JobDefinition.UnknownPerson;

class DefinitionLoaderTest {

  private final DefinitionLoader loader = new DefinitionLoader();

  @TempDir Path folder;

  static List<Path> valids() throws IOException {
    return Fixtures.valids();
  }

  static List<Path> invalids() throws IOException {
    return Fixtures.invalids();
  }

  @ParameterizedTest
  @MethodSource("valids")
  void acceptsEveryValidFixture(Path fixture) throws IOException {
    assertThat(loader.load(Fixtures.laidOver(fixture, folder)).violations()).isEmpty();
  }

  /** Each fixture has one fault; {@code expected.txt} tells every line that must be said of it. */
  @ParameterizedTest
  @MethodSource("invalids")
  void saysExactlyWhatIsWrongAndWhere(Path fixture) throws IOException {
    List<Violation> violations = loader.load(Fixtures.laidOver(fixture, folder)).violations();

    assertThat(violations)
        .extracting(Violation::toString)
        .isNotEmpty()
        .containsExactlyElementsOf(Files.readAllLines(fixture.resolve("expected.txt")));
  }

  @Test
  void readsTheSamplesOfTheArchitectureAsTheyStand() {
    Definitions definitions = loader.load(Fixtures.ARCHITECTURE).definitions();

    JobDefinition deaths = definitions.job("deaths");
    PullDefinition pull = deaths.pull().orElseThrow();
    assertThat(pull.from()).isEqualTo("sftp://exchange.example/out/deaths");
    assertThat(pull.include()).isEqualTo("*.csv");
    assertThat(pull.checksum()).isEqualTo(PullDefinition.Checksum.IF_PRESENT);
    assertThat(pull.finished().stable()).isEqualTo(Duration.ofSeconds(2));
    assertThat(deaths.delivery()).isEqualTo(DeliveryKind.INCREMENT);
    assertThat(deaths.scope().pattern()).contains("…-(?<street>\\d{9})\\..*");
    assertThat(deaths.asOf().pattern()).contains("…(?<date>\\d{8})…");
    assertThat(deaths.match())
        .containsExactly(
            new MatchRule(List.of("citizenId"), MatchRule.Band.SURE),
            new MatchRule(List.of("name", "birthDate"), MatchRule.Band.REVIEW));
    assertThat(deaths.states()).isEqualTo(Map.of("death", "record.diedOn"));
    assertThat(deaths.decide()).isEqualTo(Decision.TWO_PERSONS);
    assertThat(deaths.brakes().shrink()).contains(new JobDefinition.Brakes.Limit(20, 50));
    assertThat(deaths.publish()).containsExactly("one-stop-portal", "street-worklist");

    MappingDefinition mapping = definitions.mappingOf(deaths);
    assertThat(mapping.fields().keySet())
        .containsExactly("citizenId", "name", "birthDate", "diedOn");
    assertThat(mapping.fields().get("diedOn").required()).isTrue();
    assertThat(mapping.checks()).hasSize(2);

    PolicyDefinition.Version nursing =
        definitions
            .policies()
            .get("nursing-subsidy")
            .inForce(YearMonth.of(2026, 1), LocalDate.MAX)
            .orElseThrow();
    assertThat(nursing.ends().get("severity")).containsExactly("GRADE_CHANGED");
    assertThat(nursing.conditions().keySet()).containsExactly("certificate", "severity");

    ScheduleDefinition nightly = definitions.schedule("nightly");
    assertThat(nightly.calendar()).isEqualTo("every-day");
    assertThat(nightly.deadline()).contains(LocalTime.of(6, 0));
    assertThat(nightly.notified()).containsExactly("data-officers");
  }

  @Test
  void readsEveryWayIn() throws IOException {
    Path waysIn =
        Fixtures.laidOver(Path.of("src/test/resources/definitions/valids/ways-in"), folder);
    Definitions definitions = loader.load(waysIn).definitions();

    PullDefinition sftp = definitions.job("deaths-sftp").pull().orElseThrow();
    assertThat(sftp.login().orElseThrow().key())
        .contains(
            new PullDefinition.Kept(PullDefinition.Kept.Where.FILE, "data/secrets/id_ed25519"));
    assertThat(sftp.hostKeys()).hasSize(1);
    assertThat(sftp.finished().marker()).contains("${file:name}.done");
    assertThat(sftp.checksum()).isEqualTo(PullDefinition.Checksum.REQUIRED);
    assertThat(sftp.after()).contains(PullDefinition.After.KEEP);
    assertThat(sftp.unpack().include()).isEqualTo("deaths*.csv");
    PullDefinition ftps = definitions.job("deaths-ftps").pull().orElseThrow();
    assertThat(ftps.finished().stable()).isEqualTo(Duration.ofMinutes(1));
    PullDefinition table = definitions.job("deaths-table").pull().orElseThrow();
    assertThat(table.table())
        .contains(
            new PullDefinition.Table(
                "SELECT * FROM share.deaths", "deaths-{date}.csv", Optional.empty()));
    assertThat(table.include()).isEqualTo("deaths-*.csv");
    assertThat(definitions.district().originalDays()).contains(1095);
  }

  @Test
  void whatAJobLeavesOutHasASafeMeaning() {
    JobDefinition job = loader.load(Fixtures.ARCHITECTURE).definitions().job("low-income");

    assertThat(job.title()).isEqualTo("low-income");
    assertThat(job.pull()).isEmpty();
    assertThat(job.scope().from()).isEqualTo(JobDefinition.ScopeRule.Source.DISTRICT);
    assertThat(job.asOf().from()).isEqualTo(JobDefinition.AsOfRule.Source.BUSINESS_DATE);
    assertThat(job.expects()).isEqualTo(Expectation.DAILY);
    assertThat(job.round()).isEqualTo(Round.NONE);
    assertThat(job.match()).extracting(MatchRule::keys).containsExactly(List.of("citizenId"));
    assertThat(job.unknownPerson()).isEqualTo(UnknownPerson.KEEP);
    assertThat(job.corroborate()).isEqualTo(Corroboration.ONE_SOURCE);
    assertThat(job.changes()).isEqualTo(Decision.AUTOMATIC);
    assertThat(job.decide()).isEqualTo(Decision.ONE_PERSON);
    assertThat(job.brakes()).isEqualTo(JobDefinition.Brakes.NONE);
  }

  @Test
  void aPolicyThatNamesNoEndsGetsThoseOfWhatItsConditionsLookAt() throws IOException {
    Fixtures.copy(Fixtures.ARCHITECTURE, folder);
    Files.writeString(
        folder.resolve("jobs/policies/transport-subsidy.yaml"),
        """
        policy: transport-subsidy
        versions:
          - from: 2026-01
            conditions:
              walking: "certificate.valid && certificate.category == 4"
              poor: membership.member
            amount: 60
        """);

    PolicyDefinition policy = loader.load(folder).definitions().policies().get("transport-subsidy");

    assertThat(policy.versions().get(0).ends())
        .isEqualTo(
            Map.of(
                "walking",
                List.of(
                    "CERTIFICATE_EXPIRED",
                    "CERTIFICATE_FROZEN",
                    "CERTIFICATE_CANCELLED",
                    "GRADE_CHANGED"),
                "poor",
                List.of("LOW_INCOME_LOST")));
  }

  @Test
  void theDistrictMustBeThere() throws IOException {
    Fixtures.copy(Fixtures.ARCHITECTURE, folder);
    Files.delete(folder.resolve("jobs/district.yaml"));

    assertThat(loader.load(folder).violations())
        .extracting(Violation::toString)
        .containsExactly(
            "jobs/district.yaml:1:1: the file is missing (say which district this is: district:"
                + " \"310114\")");
  }

  @Test
  void anEmptyFolderIsNoInstallation() {
    assertThat(loader.load(folder).violations())
        .extracting(Violation::message)
        .contains("there is no folder 'jobs'");
  }

  @Test
  void theVersionFollowsTheTextsAndNothingElse() throws IOException {
    String version = loader.load(Fixtures.ARCHITECTURE).definitions().version();
    Fixtures.copy(Fixtures.ARCHITECTURE, folder);
    assertThat(loader.load(folder).definitions().version()).isEqualTo(version);

    Files.writeString(folder.resolve("jobs/README.md"), "A text beside the definitions.");
    assertThat(loader.load(folder).definitions().version()).isEqualTo(version);

    Files.writeString(
        folder.resolve("schedules/weekly.yaml"),
        "schedule: weekly\ncron: 0 0 3 ? * SUN\njobs: deaths\n");
    assertThat(loader.load(folder).definitions().version()).isNotEqualTo(version);
  }

  @Test
  void keepsTheTextOfEveryFile() throws IOException {
    Definitions definitions = loader.load(Fixtures.ARCHITECTURE).definitions();

    assertThat(definitions.texts())
        .containsEntry(
            "mappings/deaths.yaml",
            Files.readString(Fixtures.ARCHITECTURE.resolve("mappings/deaths.yaml")))
        .doesNotContainKey("jobs/deaths.csv")
        .hasSize(13);
  }

  @Test
  void faultyDefinitionsCannotBeUsed() throws IOException {
    Files.createDirectories(folder.resolve("jobs"));

    assertThatThrownBy(() -> loader.load(folder).definitions())
        .isInstanceOf(InvalidDefinitions.class)
        .hasMessageContaining("jobs/district.yaml:1:1: the file is missing");
  }
}
