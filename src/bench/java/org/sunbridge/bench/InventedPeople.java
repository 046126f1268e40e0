package org.sunbridge.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A street of invented people, told by their number and a seed alone: a register, and what a survey
 * finds night after night. A night changes one telephone number in a hundred and lacks one person
 * in five hundred.
 */
final class InventedPeople {

  /** The only street: what is measured is one file, not how many there are. */
  static final String STREET = "310114001";

  static final String SURVEY_HEADER = "残疾人证号,姓名,街镇,联系电话,现住址,调查结果,调查日期";

  private static final String REGISTER_HEADER =
      "残疾人证号,姓名,性别,身份证号,残疾类别,残疾等级,签发日期,有效期至,证件状态,变动日期,街镇代码,街镇,联系电话,现住址";

  private static final String SURNAMES = "张王李赵刘陈杨黄周吴徐孙马朱胡郭何林罗高";
  private static final String GIVEN = "伟芳娜敏静秀英丽强磊军洋勇艳杰娟涛明超兰霞平刚桂";
  private static final String[] GRADES = {"一级", "二级", "三级", "四级"};
  private static final String[] CATEGORIES = {"视力", "听力", "言语", "肢体", "智力", "精神", "多重"};
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1935, 1, 1);
  private static final int BIRTH_DAYS = 29_000;

  /** A prime: in a file people stand in no order of their numbers. */
  private static final long SHUFFLE = 7_368_787;

  private static final int CHANGED_ONE_IN = 100;
  private static final int LACKING_ONE_IN = 500;

  private final long seed;
  private final int people;

  InventedPeople(long seed, int people) {
    this.seed = seed;
    this.people = people;
  }

  int count() {
    return people;
  }

  void writeRegister(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(REGISTER_HEADER + "\n");
      for (int i = 0; i < people; i++) {
        long drawn = drawn(i, -1);
        String id = citizenId(i);
        out.write(
            String.join(
                    ",",
                    certificateNo(i),
                    name(i),
                    (id.charAt(16) - '0') % 2 == 1 ? "男" : "女",
                    id,
                    CATEGORIES[category(i) - 1],
                    GRADES[grade(i) - 1],
                    "2021-%02d-%02d".formatted(1 + drawn % 12, 1 + drawn / 16 % 28),
                    "2031-%02d-%02d".formatted(1 + drawn % 12, 1 + drawn / 16 % 28),
                    "有效",
                    "",
                    STREET,
                    "新成路街道",
                    phone(i, 0),
                    address(i))
                + "\n");
      }
    }
  }

  /**
   * @param night from 0
   */
  void writeSurvey(Path file, int night) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(SURVEY_HEADER + "\n");
      for (int i = 0; i < people; i++) {
        if (!isLacking(i, night)) {
          out.write(
              String.join(
                      ",",
                      certificateNo(i),
                      name(i),
                      "新成路街道",
                      phone(i, night),
                      address(i),
                      "入户",
                      "2026-09-%02d".formatted(1 + drawn(i, -2) % 30))
                  + "\n");
        }
      }
    }
  }

  /** How many people a night's file tells otherwise than the one before: changed, new or lacking. */
  long told(int night) {
    long told = 0;
    for (int i = 0; i < people; i++) {
      boolean was = !isLacking(i, night - 1);
      boolean is = !isLacking(i, night);
      told += was != is || is && !phone(i, night).equals(phone(i, night - 1)) ? 1 : 0;
    }
    return told;
  }

  private boolean isLacking(int i, int night) {
    return night > 0 && drawn(i, 1000 + night) % LACKING_ONE_IN == 0;
  }

  private String phone(int i, int night) {
    int version = 0;
    for (int n = 1; n <= night; n++) {
      version += drawn(i, n) % CHANGED_ONE_IN == 0 ? 1 : 0;
    }
    return "138%08d".formatted(drawn(i, -100 - version) % 100_000_000);
  }

  private String certificateNo(int i) {
    return citizenId(i) + category(i) + grade(i);
  }

  private int category(int i) {
    return (int) (1 + drawn(i, -3) % 7);
  }

  private int grade(int i) {
    return (int) (1 + drawn(i, -4) % 4);
  }

  private String citizenId(int person) {
    int i = (int) (person * SHUFFLE % people);
    LocalDate born = FIRST_BIRTH.plusDays(i % BIRTH_DAYS);
    String body =
        "310114%04d%02d%02d%03d"
            .formatted(
                born.getYear(), born.getMonthValue(), born.getDayOfMonth(), i / BIRTH_DAYS % 1000);
    int sum = 0;
    for (int k = 0; k < 17; k++) {
      sum += (body.charAt(k) - '0') * WEIGHTS[k];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  private String name(int i) {
    long drawn = drawn(i, -5);
    return pick(SURNAMES, drawn)
        + pick(GIVEN, drawn >> 8)
        + (drawn % 2 == 0 ? "" : pick(GIVEN, drawn >> 16));
  }

  /** One in ten is quoted. */
  private String address(int i) {
    long drawn = drawn(i, -6);
    String address = "城中路%d弄%d号".formatted(1 + drawn % 999, 1 + (drawn >> 12) % 99);
    return (drawn >> 24) % 10 == 0 ? "\"" + address + ",后门\"" : address;
  }

  private static String pick(String from, long drawn) {
    int at = (int) ((drawn & 0xffff) % from.length());
    return from.substring(at, at + 1);
  }

  /** Not negative; the same for the same person and purpose. (SplitMix64, public domain.) */
  private long drawn(int i, int purpose) {
    long z = seed + 0x9e3779b97f4a7c15L * (i + 1L) + 0xd1b54a32d192ed03L * (purpose + 5000L);
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return (z ^ z >>> 31) >>> 1;
  }
}
