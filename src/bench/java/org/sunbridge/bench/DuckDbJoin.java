package org.sunbridge.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB joining a night's file with the one before; it keeps nothing. */
final class DuckDbJoin implements Contender.Work {

  private final SurveyNights nights;
  private int night;

  DuckDbJoin(SurveyNights nights) {
    this.nights = nights;
  }

  @Override
  public long run() throws SQLException {
    night++;
    String sql =
        """
        SELECT count(*) FROM read_csv('%s', header = true, all_varchar = true) a
        FULL OUTER JOIN read_csv('%s', header = true, all_varchar = true) b
          ON a.残疾人证号 = b.残疾人证号
        WHERE a.残疾人证号 IS NULL OR b.残疾人证号 IS NULL OR a.姓名 <> b.姓名
          OR a.街镇 <> b.街镇 OR a.联系电话 <> b.联系电话 OR a.现住址 <> b.现住址
          OR a.调查结果 <> b.调查结果 OR a.调查日期 <> b.调查日期
        """
            .formatted(nights.file(night - 1), nights.file(night));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(sql)) {
      count.next();
      return count.getLong(1);
    }
  }
}
