package org.sunbridge.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Villager;

/** A survey's files as they come, night after night: each is like the one before, and not quite. */
final class UntidySurvey {

  private static final String[] COLUMNS = {
    "序号", "残疾人证号", "姓名", "街镇", "联系电话", "现住址", "人均月收入", "调查结果", "调查日期"
  };

  private final Random random;
  private final List<String[]> people = new ArrayList<>();

  UntidySurvey(long seed) {
    this.random = new Random(seed);
    for (Villager villager : Village.of(60).people()) {
      people.add(
          new String[] {
            villager.certificateNo(),
            villager.name(),
            "新成路街道",
            "1380000" + (1000 + villager.number()),
            "城中路" + villager.number() + "号",
            random.nextInt(4) == 0 ? "" : random.nextInt(3000) + ".50",
            "入户",
            // Some visits lie ahead of the first nights' days: a warning that lapses.
            "2026-11-%02d".formatted(1 + random.nextInt(10))
          });
    }
  }

  List<Path> nights(int count, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int night = 0; night < count; night++) {
      change();
      Path file =
          Files.createDirectories(folder.resolve("night-" + night))
              .resolve("household-survey-" + Village.STREET + ".csv");
      Files.write(file, file());
      files.add(file);
    }
    return files;
  }

  /** What somebody did to the list since yesterday. */
  private void change() {
    for (int times = random.nextInt(4); times > 0; times--) {
      String[] person = people.get(random.nextInt(people.size()));
      switch (random.nextInt(8)) {
        case 0 -> person[3] = "1390000" + (1000 + random.nextInt(9000));
        case 1 -> person[3] = "１３９００００" + (1000 + random.nextInt(9000));
        case 2 -> people.remove(person);
        case 3 -> people.add(random.nextInt(people.size()), person.clone());
        case 4 -> {
          String[] other = person.clone();
          other[6] = "电话";
          people.add(random.nextInt(people.size()), other);
        }
        case 5 -> person[4] = "\"城中路" + random.nextInt(9) + "号,后门\"";
        case 6 -> person[4] = "\"城中路\n" + random.nextInt(9) + "号\"";
        default -> person[0] = person[0].substring(0, 19) + random.nextInt(10);
      }
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(people, random);
    }
  }

  private byte[] file() {
    String delimiter = random.nextInt(6) == 0 ? "|" : ",";
    boolean isSwapped = random.nextInt(8) == 0;
    List<String> lines = new ArrayList<>();
    if (random.nextInt(5) == 0) {
      lines.add("新成路街道入户调查表");
    }
    lines.add(line(COLUMNS, delimiter, isSwapped));
    int number = 0;
    for (String[] person : people) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(++number)));
      cells.addAll(Arrays.asList(person));
      lines.add(line(cells.toArray(String[]::new), delimiter, isSwapped));
      if (random.nextInt(80) == 0) {
        lines.add("");
      }
      if (random.nextInt(80) == 0) {
        lines.add(line(COLUMNS, delimiter, isSwapped));
      }
    }
    if (random.nextInt(4) == 0) {
      lines.add("合计" + delimiter + people.size() + "人" + delimiter.repeat(COLUMNS.length - 2));
    }
    String end = random.nextInt(6) == 0 ? "" : "\n";
    Charset charset = random.nextInt(6) == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    return (String.join("\n", lines) + end).getBytes(charset);
  }

  /** Some nights the last two columns change places. */
  private static String line(String[] cells, String delimiter, boolean isSwapped) {
    List<String> all = new ArrayList<>(Arrays.asList(cells));
    if (isSwapped) {
      Collections.swap(all, all.size() - 1, all.size() - 2);
    }
    return all.stream().collect(Collectors.joining(delimiter));
  }
}
