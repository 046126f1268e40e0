package org.sunbridge.synth;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of one night. The first night has a survey of every street, each written the way that
 * street writes: the first in GB18030, the second in UTF-8 with a byte order mark, the third as a
 * workbook.
 */
final class FeedFiles implements Closeable {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TITLE = "2026年残疾人基本状况调查表";
  private static final String MONITORING_TITLE = "残疾人家庭收入监测表";

  private final Map<Feed, TableFile> files = new EnumMap<>(Feed.class);
  private final Map<Street, TableFile> surveys = new EnumMap<>(Street.class);

  FeedFiles(Night night, Path dir) throws IOException {
    Path folder = Files.createDirectories(dir.resolve(night.folder()));
    try {
      for (Feed feed : Feed.values()) {
        if (feed != Feed.SURVEY) {
          files.put(feed, file(feed, folder));
        }
      }
      if (night == Night.FIRST) {
        for (Street street : Street.values()) {
          surveys.put(street, survey(street, folder));
        }
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Each office has its own program: most write UTF-8. */
  private static TableFile file(Feed feed, Path folder) throws IOException {
    Path csv = folder.resolve(feed.job() + ".csv");
    return switch (feed) {
      case INCOME ->
          new XlsxFile(folder.resolve(feed.job() + ".xlsx"), MONITORING_TITLE, feed.columns());
      case SENTENCES, EDUCATION -> CsvFile.in(GB18030, csv, feed.columns());
      case PENSION -> CsvFile.utf8WithMark(csv, feed.columns());
      default -> CsvFile.utf8(csv, feed.columns());
    };
  }

  private static TableFile survey(Street street, Path folder) throws IOException {
    Path csv = folder.resolve(surveyName(street) + ".csv");
    return switch (street) {
      case XINCHENGLU -> CsvFile.in(GB18030, csv, Feed.SURVEY.columns());
      case ZHENXIN -> CsvFile.utf8WithMark(csv, Feed.SURVEY.columns());
      case JIADINGZHEN ->
          new XlsxFile(folder.resolve(surveyName(street) + ".xlsx"), TITLE, Feed.SURVEY.columns());
      default -> CsvFile.utf8(csv, Feed.SURVEY.columns());
    };
  }

  private static String surveyName(Street street) {
    return Feed.SURVEY.job() + "-" + street.code();
  }

  /** Where a row was written: the file's name without its ending, and the physical line. */
  record Place(String file, int line) {}

  Place add(Row row) throws IOException {
    if (row.feed() == Feed.SURVEY) {
      Street street = Street.titled(row.cell("街镇"));
      return new Place(surveyName(street), open(surveys.get(street)).add(row.cells()));
    }
    return new Place(row.feed().job(), open(files.get(row.feed())).add(row.cells()));
  }

  private static TableFile open(@Nullable TableFile file) {
    if (file == null) {
      throw new IllegalStateException("a night without survey has no such file");
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    for (TableFile file : files.values()) {
      file.close();
    }
    for (TableFile survey : surveys.values()) {
      survey.close();
    }
  }
}
