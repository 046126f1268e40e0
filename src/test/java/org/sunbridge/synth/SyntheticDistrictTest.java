package org.sunbridge.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

class SyntheticDistrictTest {

  @TempDir private static Path dir;
  private static SyntheticDistrict.Written district;

  @BeforeAll
  static void writeTheDemonstrationDistrict() throws IOException {
    district = SyntheticDistrict.write(SyntheticDistrict.DEMONSTRATION, 2026, dir);
  }

  @Test
  void theRegistryOfTheFirstNightListsAsManyAsAskedFor() throws IOException {
    assertThat(night(1, "certificate-registry")).hasSize(14_536);
  }

  @Test
  void everyStoryHappensInTheDemonstration() {
    assertThat(district.people().keySet())
        .containsAll(Stories.all().stream().map(Story::name).toList())
        .containsAll(FactStories.all().stream().map(Story::name).toList())
        .containsAll(FactStories.strangers().stream().map(Story::name).toList())
        .contains("plain");
  }

  @Test
  void theSmallestDistrictHasEveryStoryOfTheExampleAndEveryStreet(@TempDir Path small)
      throws IOException {
    SyntheticDistrict.Written written =
        SyntheticDistrict.write(SyntheticDistrict.SMALLEST, 7, small);
    assertThat(written.people().keySet())
        .containsAll(Stories.all().stream().filter(Story::isInExample).map(Story::name).toList());
    assertThat(WrittenFiles.surveys(small.resolve("night-1"))).hasSize(12);
    for (Path survey : WrittenFiles.surveys(small.resolve("night-1"))) {
      assertThat(WrittenFiles.withoutHeader(survey)).as(survey.toString()).isNotEmpty();
    }
    assertThatThrownBy(() -> SyntheticDistrict.write(59, 7, small))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDistrictOfAHundredAndFiftyHasRoomForEveryStory(@TempDir Path small) throws IOException {
    assertThat(SyntheticDistrict.write(SyntheticDistrict.WHOLE, 7, small).people().keySet())
        .containsAll(Stories.all().stream().map(Story::name).toList())
        .containsAll(FactStories.all().stream().map(Story::name).toList())
        .contains("plain");
  }

  @Test
  void theSameSeedWritesTheSameBytesAndAnotherSeedOthers(@TempDir Path copies) throws IOException {
    Path one = copies.resolve("one");
    Path two = copies.resolve("two");
    Path other = copies.resolve("other");
    SyntheticDistrict.write(300, 11, one);
    SyntheticDistrict.write(300, 11, two);
    SyntheticDistrict.write(300, 12, other);
    assertThat(relativeFiles(one)).hasSize(14 + 12 + 14 + 6).isEqualTo(relativeFiles(two));
    for (String file : relativeFiles(one)) {
      assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
    assertThat(Files.mismatch(one.resolve("truth-1.csv"), other.resolve("truth-1.csv")))
        .isNotEqualTo(-1);
  }

  @Test
  void everyFileParsesUnderItsColumns() throws IOException {
    for (Night night : Night.values()) {
      for (Feed feed : Feed.values()) {
        if (feed != Feed.SURVEY) {
          Path file = WrittenFiles.of(dir.resolve(night.folder()), feed.job()).orElseThrow();
          int header = file.toString().endsWith(".xlsx") ? 1 : 0;
          List<List<String>> rows = WrittenFiles.read(file);
          assertThat(rows.get(header)).isEqualTo(feed.columns());
          assertThat(rows.subList(header + 1, rows.size()))
              .as(file.toString())
              .isNotEmpty()
              .allMatch(row -> row.size() == feed.columns().size());
        }
      }
    }
    for (Path survey : WrittenFiles.surveys(dir.resolve("night-1"))) {
      assertThat(WrittenFiles.withoutHeader(survey))
          .as(survey.toString())
          .hasSizeGreaterThan(200)
          .allMatch(row -> row.size() == Feed.SURVEY.columns().size());
    }
    assertThat(WrittenFiles.surveys(dir.resolve("night-2"))).isEmpty();
  }

  @Test
  void theFeedsOfFactsAreAsLongAsInRealDistricts() throws IOException {
    assertThat(WrittenFiles.withoutHeader(dir.resolve("night-1/income-monitoring.xlsx")))
        .hasSizeBetween(100, 180);
    assertThat(night(1, "medical-insurance")).hasSizeBetween(13_900, 14_536);
    assertThat(night(1, "service-records")).hasSizeGreaterThan(1_800);
    assertThat(night(2, "service-records")).hasSizeGreaterThan(1_200);
  }

  @Test
  void streetsWriteInDifferentWays() throws IOException {
    Path night = dir.resolve("night-1");
    byte[] marked = Files.readAllBytes(night.resolve("household-survey-310114002.csv"));
    assertThat(marked).startsWith(0xEF, 0xBB, 0xBF);
    byte[] header = Files.readAllBytes(night.resolve("household-survey-310114001.csv"));
    assertThat(new String(header, StandardCharsets.UTF_8)).doesNotContain("残疾人证号");
    List<List<String>> workbook =
        WrittenFiles.read(night.resolve("household-survey-310114004.xlsx"));
    assertThat(workbook.get(0).get(0)).isEqualTo("2026年残疾人基本状况调查表");
    assertThat(workbook.get(1)).isEqualTo(Feed.SURVEY.columns());
  }

  @Test
  void rareCharactersAndNamesOfMinoritiesSurviveEveryCharset() throws IOException {
    String names = Files.readString(dir.resolve("night-1/certificate-registry.csv"));
    assertThat(names).contains("𬭎").contains("龘").contains("·");
    Set<String> registered = column(night(1, "certificate-registry"), 1);
    List<List<String>> inGb18030 =
        WrittenFiles.withoutHeader(dir.resolve("night-1/household-survey-310114001.csv"));
    assertThat(column(inGb18030, 1))
        .anyMatch(name -> name.codePointCount(0, name.length()) < name.length())
        .filteredOn(name -> name.codePointCount(0, name.length()) < name.length())
        .allMatch(registered::contains);
  }

  @Test
  void everyNumberThatIsNotToBeTurnedBackHoldsAndSpeaksOfItsRow() throws IOException {
    for (int night = 1; night <= 2; night++) {
      Set<Integer> rejects = rejects(night, "certificate-registry");
      List<List<String>> rows = night(night, "certificate-registry");
      for (int i = 0; i < rows.size(); i++) {
        if (!rejects.contains(i + 2)) {
          CertificateNumber number = new CertificateNumber(narrow(rows.get(i).get(0)));
          assertThat(number.citizenId().value()).isEqualTo(narrow(rows.get(i).get(3)));
          assertThat(Rows.text(number.category())).isEqualTo(rows.get(i).get(4));
          assertThat(Rows.text(number.grade())).isEqualTo(rows.get(i).get(5));
        }
      }
    }
  }

  @Test
  void everyRejectPointsAtABrokenRow() throws IOException {
    Path night = dir.resolve("night-1");
    List<List<String>> rejects = WrittenFiles.withoutHeader(dir.resolve("rejects-1.csv"));
    assertThat(rejects).hasSize(district.rejects().first()).isNotEmpty();
    for (List<String> reject : rejects) {
      Path file = WrittenFiles.of(night, reject.get(0)).orElseThrow();
      List<String> columns =
          reject.get(0).startsWith("household-survey")
              ? Feed.SURVEY.columns()
              : WrittenFiles.read(file).get(0);
      String number =
          WrittenFiles.read(file)
              .get(Integer.parseInt(reject.get(1)) - 1)
              .get(columns.indexOf("残疾人证号"));
      assertThatThrownBy(() -> new CertificateNumber(number))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theTruthIsCanonicalSortedAndOnlyAboutPeopleWithAStory() throws IOException {
    Map<String, String> stories = stories();
    for (int night = 1; night <= 2; night++) {
      List<List<String>> truth = WrittenFiles.read(dir.resolve("truth-" + night + ".csv"));
      assertThat(truth.get(0)).isEqualTo(Finding.COLUMNS);
      List<List<String>> lines = truth.subList(1, truth.size());
      assertThat(lines.stream().map(line -> String.join("\u0000", line)).toList()).isSorted();
      for (List<String> line : lines) {
        assertThat(FindingType.valueOf(line.get(0))).isNotNull();
        assertThat(FindingState.valueOf(line.get(8))).isNotNull();
        assertThat(stories).containsKey(line.get(2).substring(0, 18));
        assertThat(stories.get(line.get(2).substring(0, 18))).isNotEqualTo("plain");
        assertThat(line.get(7)).matches("|\\d{4}-\\d{2}");
        if (line.get(3).equals("amount")) {
          assertThat(line.get(4)).matches("\\d+\\.\\d{2}");
          assertThat(line.get(5)).matches("\\d+\\.\\d{2}");
        }
      }
    }
  }

  @Test
  void exitsAndRejectsStayFarBelowWhatABrakeWouldHold() throws IOException {
    for (int night = 1; night <= 2; night++) {
      Map<String, Integer> exits = new TreeMap<>();
      for (List<String> line : WrittenFiles.withoutHeader(dir.resolve("truth-" + night + ".csv"))) {
        if (line.get(0).equals("EXIT")) {
          exits.merge(line.get(1), 1, Integer::sum);
        }
      }
      assertThat(exits.values()).isNotEmpty().allMatch(count -> count < 14_536 / 50);
    }
    assertThat(district.rejects().first() + district.rejects().second()).isLessThan(14_536 / 100);
  }

  @Test
  void noPlainCertificateComesDueForAReminder() throws IOException {
    Map<String, String> stories = stories();
    assertThat(night(2, "certificate-registry"))
        .filteredOn(row -> "plain".equals(stories.get(narrow(row.get(3)))))
        .hasSizeGreaterThan(13_000)
        .allMatch(row -> row.get(8).equals("有效"))
        .filteredOn(row -> row.get(7).contains("-"))
        .allMatch(row -> row.get(7).compareTo("2027-05-31") > 0);
  }

  @Test
  void theSubsidiesAreAsCommonAsInRealDistricts() throws IOException {
    Map<String, Long> paid =
        night(1, "subsidy-ledger").stream()
            .collect(Collectors.groupingBy(row -> row.get(1), Collectors.counting()));
    assertThat(paid.get(Benefit.LIVING.title())).isBetween(4_800L, 6_000L);
    assertThat(paid.get(Benefit.NURSING.title())).isBetween(6_000L, 7_500L);
  }

  @Test
  void peopleShareHouseholds() throws IOException {
    List<List<String>> registry = night(1, "certificate-registry");
    assertThat(column(registry, 13)).hasSizeBetween(11_500, 14_000);
  }

  private static List<List<String>> night(int night, String feed) throws IOException {
    return WrittenFiles.withoutHeader(dir.resolve("night-" + night + "/" + feed + ".csv"));
  }

  private static Set<String> column(List<List<String>> rows, int column) {
    return rows.stream().map(row -> row.get(column)).collect(Collectors.toSet());
  }

  private static Set<Integer> rejects(int night, String file) throws IOException {
    Set<Integer> lines = new HashSet<>();
    for (List<String> reject :
        WrittenFiles.withoutHeader(dir.resolve("rejects-" + night + ".csv"))) {
      if (reject.get(0).equals(file)) {
        lines.add(Integer.valueOf(reject.get(1)));
      }
    }
    return lines;
  }

  /** By citizen id. */
  private static Map<String, String> stories() throws IOException {
    return WrittenFiles.withoutHeader(dir.resolve("stories.csv")).stream()
        .collect(Collectors.toMap(row -> row.get(1).substring(0, 18), row -> row.get(2)));
  }

  private static Set<String> relativeFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }

  /** What a reader makes of a sloppy number. */
  private static String narrow(String number) {
    StringBuilder narrow = new StringBuilder();
    for (char c : number.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c >= '\uFF01') {
        narrow.append((char) (c - '\uFF01' + '!'));
      } else if (c != '\'' && c != ' ') {
        narrow.append(c);
      }
    }
    return narrow.toString();
  }
}
