package org.sunbridge.synth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Sex;

/** The district of sixty people that specifies the rules, seen person by person. */
final class WorkedExample {

  private static final Path DIR = Path.of("src/test/resources/example");

  private WorkedExample() {}

  /** A person of the example with what was done to it. */
  record Person(String number, String story) {

    /** What the feeds say of the person, as the example's files say it. */
    List<Row> rows(Night night, Feed feed) throws IOException {
      List<Row> rows = new ArrayList<>();
      for (Row row : all(night, feed)) {
        if (row.cells().stream().anyMatch(this::isMine) || isMistyped(row)) {
          rows.add(row);
        }
      }
      return rows;
    }

    /** What has to be found about the person; reminders only where the story is about them. */
    List<Finding> findings(Night night) throws IOException {
      List<Finding> findings = new ArrayList<>();
      for (List<String> cells :
          WrittenFiles.withoutHeader(DIR.resolve("expected-" + night.number() + ".csv"))) {
        Finding finding = finding(cells);
        if (isMine(finding.certificateNo())
            && (story.startsWith("expires") || !cells.get(0).equals("EXPIRING"))) {
          findings.add(finding);
        }
      }
      return findings;
    }

    Resident resident() throws IOException {
      Row row =
          Stream.concat(
                  rows(Night.FIRST, Feed.REGISTRY).stream(),
                  rows(Night.SECOND, Feed.REGISTRY).stream())
              .findFirst()
              .orElseThrow();
      CertificateNumber certificate = new CertificateNumber(number);
      return new Resident(
          new Resident.Identity(
              new CitizenId(row.cell("身份证号")),
              row.cell("姓名"),
              row.cell("性别").equals("男") ? Sex.MALE : Sex.FEMALE),
          new Resident.Certificate(
              number,
              certificate.category(),
              certificate.grade(),
              LocalDate.parse(row.cell("签发日期")),
              LocalDate.parse(row.cell("有效期至"))),
          new Resident.Home(Street.titled(row.cell("街镇")), row.cell("联系电话"), row.cell("现住址")),
          membership());
    }

    /** The day on which the story happens, as far as it has one. */
    LocalDate day() throws IOException {
      for (Night night : Night.values()) {
        for (Row row : rows(night, Feed.DEATHS)) {
          return LocalDate.parse(row.cell("死亡日期"));
        }
        for (Row row : rows(night, Feed.MOVES)) {
          return LocalDate.parse(row.cell("迁移日期"));
        }
      }
      List<Row> first = rows(Night.FIRST, Feed.REGISTRY);
      List<Row> second = rows(Night.SECOND, Feed.REGISTRY);
      if (second.isEmpty()) {
        return Night.SECOND.asOf();
      }
      Row last = second.get(0);
      boolean isIssued = first.isEmpty() || !first.get(0).cell("签发日期").equals(last.cell("签发日期"));
      if (isIssued) {
        return LocalDate.parse(last.cell("签发日期"));
      }
      String changed = last.cell("变动日期");
      return LocalDate.parse(changed.isEmpty() ? last.cell("有效期至") : changed);
    }

    LocalDate visitedOn() throws IOException {
      return rows(Night.FIRST, Feed.SURVEY).stream()
          .map(row -> LocalDate.parse(row.cell("调查日期")))
          .findFirst()
          .orElse(Night.FIRST.asOf());
    }

    private Optional<MembershipKind> membership() throws IOException {
      for (Row row : rows(Night.FIRST, Feed.LOW_INCOME)) {
        return Optional.of(kind(row.cell("保障类型").equals("低保")));
      }
      for (Row row : rows(Night.FIRST, Feed.LEDGER)) {
        if (row.cell("补贴项目").equals(Benefit.LIVING.title())) {
          return Optional.of(kind(row.cell("金额").equals("450.00")));
        }
      }
      return Optional.empty();
    }

    private static MembershipKind kind(boolean isPoorest) {
      return isPoorest ? MembershipKind.MINIMUM_LIVING : MembershipKind.LOW_INCOME;
    }

    private boolean isMine(String cell) {
      return cell.length() >= 18 && cell.startsWith(number.substring(0, 18));
    }

    private boolean isMistyped(Row row) {
      return story.equals("bad_id") && row.cells().get(0).startsWith(number.substring(0, 17));
    }
  }

  static List<Person> people() throws IOException {
    return WrittenFiles.withoutHeader(DIR.resolve("stories.csv")).stream()
        .map(cells -> new Person(cells.get(1), cells.get(2)))
        .toList();
  }

  private static List<Row> all(Night night, Feed feed) throws IOException {
    Path folder = DIR.resolve(night.folder());
    List<Path> files =
        feed == Feed.SURVEY
            ? WrittenFiles.surveys(folder)
            : WrittenFiles.of(folder, feed.job()).stream().toList();
    List<Row> rows = new ArrayList<>();
    for (Path file : files) {
      WrittenFiles.withoutHeader(file).forEach(cells -> rows.add(new Row(feed, cells, false)));
    }
    return rows;
  }

  private static Finding finding(List<String> cells) {
    return new Finding(
        FindingType.valueOf(cells.get(0)),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        FindingState.valueOf(cells.get(8)));
  }
}
