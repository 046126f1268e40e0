package org.sunbridge.schedule;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sunbridge.schedule.Holidays.Day;

/**
 * One year's notice, in the form of NateScarlet/holiday-cn.
 *
 * @param days the days that are not what their day of the week says; empty before the notice
 */
record HolidayFile(int year, Map<LocalDate, Day> days) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static HolidayFile read(Path file) throws IOException {
    String text = Files.readString(file);
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new BadHolidayFile(
          file,
          at == null ? 1 : at.getLineNr(),
          at == null ? 1 : at.getColumnNr(),
          "不是 JSON / not JSON");
    }
    int year = root.path("year").asInt();
    if (!file.endsWith(year + ".json")) {
      throw bad(file, text, "\"year\"", "year 与文件名不符 / its year is not that of its name");
    }
    if (!root.path("days").isArray()) {
      throw bad(file, text, "\"days\"", "缺少 days / days is missing");
    }
    Map<LocalDate, Day> days = new LinkedHashMap<>();
    for (JsonNode day : root.path("days")) {
      JsonNode off = day.path("isOffDay");
      if (!off.isBoolean()
          || days.put(date(file, text, day), off.asBoolean() ? Day.REST : Day.WORKDAY) != null) {
        throw bad(
            file,
            text,
            day.path("date").toString(),
            "重复或没有 isOffDay 的日子 / a day twice or without isOffDay: " + day);
      }
    }
    return new HolidayFile(year, days);
  }

  private static LocalDate date(Path file, String text, JsonNode day) {
    try {
      return LocalDate.parse(day.path("date").asText());
    } catch (DateTimeException e) {
      throw bad(file, text, day.path("date").toString(), "不是日期 / not a date: " + day);
    }
  }

  /** Points to where the last such text stands: of a day that stands twice, the second. */
  private static BadHolidayFile bad(Path file, String text, String near, String what) {
    int at = near.isEmpty() ? 0 : Math.max(0, text.lastIndexOf(near));
    String before = text.substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new BadHolidayFile(file, line, at - before.lastIndexOf('\n'), what);
  }
}
