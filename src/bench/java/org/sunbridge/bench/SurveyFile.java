package org.sunbridge.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A household survey's delivery of invented people: one address in ten is quoted. */
final class SurveyFile {

  private static final String HEADER = "残疾人证号,姓名,街镇,联系电话,现住址,调查结果,调查日期\n";
  private static final String SURNAMES = "张王李赵刘陈杨黄周吴徐孙马朱胡郭何林罗高";
  private static final String GIVEN = "伟芳娜敏静秀英丽强磊军洋勇艳杰娟涛明超兰霞平刚桂";
  private static final String[] STREETS = {"真新街道", "新成路街道", "南翔镇", "马陆镇", "外冈镇"};
  private static final String[] OUTCOMES = {"入户", "入户", "入户", "电话", "外出"};

  private final Random random;

  SurveyFile(long seed) {
    this.random = new Random(seed);
  }

  void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int i = 0; i < rows; i++) {
        out.write(row());
      }
    }
  }

  private String row() {
    String id =
        "310114%d%02d%02d%04d"
            .formatted(
                1930 + random.nextInt(90),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(10_000));
    String name = pick(SURNAMES) + pick(GIVEN) + (random.nextBoolean() ? pick(GIVEN) : "");
    String address = "城中路" + random.nextInt(999) + "弄" + random.nextInt(99) + "号";
    return String.join(
            ",",
            id + (1 + random.nextInt(7)) + (1 + random.nextInt(4)),
            name,
            STREETS[random.nextInt(STREETS.length)],
            "138" + (10_000_000 + random.nextInt(89_999_999)),
            random.nextInt(10) == 0 ? "\"" + address + ",后门\"" : address,
            OUTCOMES[random.nextInt(OUTCOMES.length)],
            "2026-%02d-%02d".formatted(9 + random.nextInt(2), 1 + random.nextInt(30)))
        + "\n";
  }

  private String pick(String from) {
    int at = random.nextInt(from.length());
    return from.substring(at, at + 1);
  }
}
