package org.sunbridge.schedule;

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
    JsonNode root;
    try {
      root = JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new BadHolidayFile(
          file,
          "不是 JSON，第 %d 行 / not JSON, line %<d"
              .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
    }
    int year = root.path("year").asInt();
    if (!file.endsWith(year + ".json")) {
      throw new BadHolidayFile(file, "year 与文件名不符 / its year is not that of its name");
    }
    if (!root.path("days").isArray()) {
      throw new BadHolidayFile(file, "缺少 days / days is missing");
    }
    Map<LocalDate, Day> days = new LinkedHashMap<>();
    for (JsonNode day : root.path("days")) {
      JsonNode off = day.path("isOffDay");
      if (!off.isBoolean()
          || days.put(date(file, day), off.asBoolean() ? Day.REST : Day.WORKDAY) != null) {
        throw new BadHolidayFile(
            file, "重复或没有 isOffDay 的日子 / a day twice or without isOffDay: " + day);
      }
    }
    return new HolidayFile(year, days);
  }

  private static LocalDate date(Path file, JsonNode day) {
    try {
      return LocalDate.parse(day.path("date").asText());
    } catch (DateTimeException e) {
      throw new BadHolidayFile(file, "不是日期 / not a date: " + day);
    }
  }
}
