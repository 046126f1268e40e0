package org.sunbridge.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Tables as offices keep them: each column holds values of one kind, with gaps. */
final class Tables {

  enum Language {
    CHINESE,
    TRADITIONAL,
    WESTERN,
    BOTH
  }

  private static final String[] CHINESE =
      "姓名 证号 街道 地址 电话 日期 金额 备注 类别 等级 单位 项目 状态 人数 来源 编号 说明 年份 医院 学校".split(" ");
  private static final String[] TRADITIONAL =
      "姓名 證號 街道 地址 電話 日期 金額 備註 類別 等級 單位 項目 狀態 人數 來源 編號 說明 年份 醫院 學校".split(" ");
  private static final String[] ENGLISH =
      "Name Id Street Address Phone Date Amount Comment Category Grade Unit Item State Count Source"
          .split(" ");
  private static final String[] WESTERN =
      "Prénom Müller Straße Año Größe École Señor François Köln Málaga Zürich Crème".split(" ");

  private final Random random;
  private final Language language;

  Tables(Random random, Language language) {
    this.random = random;
    this.language = language;
  }

  /** The header and rows. */
  List<List<String>> table(int columns, int rows) {
    List<Supplier<String>> kinds = new ArrayList<>();
    List<String> header = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < columns; i++) {
      kinds.add(kind(i));
      String name = word();
      header.add(names.add(name) ? name : name + (i + 1));
    }
    List<List<String>> table = new ArrayList<>();
    table.add(header);
    for (int r = 0; r < rows; r++) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        row.add(i > 0 && random.nextInt(12) == 0 ? "" : kinds.get(i).get());
      }
      table.add(row);
    }
    return table;
  }

  private Supplier<String> kind(int column) {
    return switch (column == 0 ? random.nextInt(3) : random.nextInt(12)) {
      case 0 -> this::name;
      case 1 -> () -> String.valueOf(random.nextInt(100_000));
      case 2 -> () -> code() + "-" + random.nextInt(1000);
      case 3 -> () -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2500)).toString();
      case 4 -> () -> String.format(Locale.ROOT, "%.2f", random.nextDouble() * 1000);
      case 5 ->
          () -> String.format(Locale.ROOT, "%02d:%02d", random.nextInt(24), random.nextInt(60));
      case 6 -> () -> "https://www.example.com/p/" + code() + ".html?id=" + random.nextInt(99);
      case 7 -> this::sentence;
      case 8 -> this::address;
      case 9 -> () -> "{\"" + code() + "\": " + random.nextInt(9) + ", \"x\": [1, 2]}";
      case 10 -> () -> "138" + (10_000_000 + random.nextInt(89_999_999));
      default -> this::word;
    };
  }

  String word() {
    return pick(
        switch (language) {
          case CHINESE -> CHINESE;
          case TRADITIONAL -> TRADITIONAL;
          case WESTERN -> WESTERN;
          case BOTH -> random.nextBoolean() ? CHINESE : ENGLISH;
        });
  }

  private String name() {
    return language == Language.WESTERN || language == Language.BOTH && random.nextBoolean()
        ? pick(ENGLISH) + " " + pick(new String[] {"Li", "O'Neil", "Smith", "de la Cruz"})
        : word() + word().charAt(0);
  }

  private String code() {
    return "" + (char) ('A' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder(word());
    for (int i = 0; i < 3 + random.nextInt(6); i++) {
      sentence.append(random.nextInt(4) == 0 ? ", " : " ").append(word());
    }
    return sentence.append(random.nextInt(3) == 0 ? "; " + word() + "." : ".").toString();
  }

  private String address() {
    return language == Language.WESTERN
        ? random.nextInt(300) + " " + word() + ", " + word()
        : word() + random.nextInt(300) + "之" + random.nextInt(20) + "室";
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
