package org.sunbridge.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Has the server explain every query that passes, with the values it is asked with. */
@Intercepts({
  @Signature(
      type = Executor.class,
      method = "query",
      args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
  @Signature(
      type = Executor.class,
      method = "query",
      args = {
        MappedStatement.class,
        Object.class,
        RowBounds.class,
        ResultHandler.class,
        CacheKey.class,
        BoundSql.class
      })
})
final class ExplainedQueries implements Interceptor {

  private final Set<String> explained = ConcurrentHashMap.newKeySet();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final List<Step> steps = java.util.Collections.synchronizedList(new ArrayList<>());

  /** A table that a query reads, and how. */
  record Step(String query, String table, String how, long rows, String extra) {

    boolean isWholeTable() {
      return how.equals("ALL");
    }

    boolean isWholeIndex() {
      return how.equals("index");
    }

    boolean isSorted() {
      return extra.contains("filesort") || extra.contains("temporary");
    }
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    MappedStatement query = (MappedStatement) invocation.getArgs()[0];
    Object parameter = invocation.getArgs()[1];
    BoundSql sql = query.getBoundSql(parameter);
    asked.add(query.getId());
    if (explained.add(query.getId() + sql.getSql())) {
      Executor executor = (Executor) invocation.getTarget();
      explain(executor.getTransaction().getConnection(), query, sql, parameter);
    }
    return invocation.proceed();
  }

  private void explain(Connection connection, MappedStatement query, BoundSql sql, Object parameter)
      throws SQLException {
    boolean isMySql = !connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
    if (isMySql) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET SESSION explain_format = 'TRADITIONAL'");
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement("EXPLAIN " + sql.getSql().strip())) {
      query.getConfiguration().newParameterHandler(query, parameter, sql).setParameters(statement);
      try (ResultSet plan = statement.executeQuery()) {
        while (plan.next()) {
          String table = plan.getString("table");
          // What a part of the query itself gives is as short as that part's limit.
          if (table != null && !table.startsWith("<")) {
            steps.add(
                new Step(
                    query.getId(),
                    table,
                    String.valueOf(plan.getString("type")),
                    rows(plan.getString("rows")),
                    String.valueOf(plan.getString("Extra"))));
          }
        }
      }
    }
  }

  /** MariaDB adds how many a filter leaves: {@code 12 (5%)}. */
  private static long rows(String told) {
    return told == null ? 0 : Long.parseLong(told.replaceFirst("\\D.*", ""));
  }

  /** Every table of every query, in the order they passed. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Those of some queries that nobody has asked. */
  Set<String> unasked(Set<String> queries) {
    Set<String> left = new TreeSet<>(new HashSet<>(queries));
    left.removeAll(asked);
    return left;
  }
}
