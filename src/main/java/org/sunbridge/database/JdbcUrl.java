package org.sunbridge.database;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The addresses Connector/J is given, with everything Sunbridge relies on said in them. */
final class JdbcUrl {

  /** What the meaning of the stored data depends on: nobody may set these otherwise. */
  private static final Map<String, String> MEANING = new LinkedHashMap<>();

  /** What makes it quick and steady: an administrator's own word wins. */
  private static final Map<String, String> MANNERS = new LinkedHashMap<>();

  static {
    // Names with rare characters, compared exactly: not a server's default collation.
    MEANING.put("characterEncoding", "UTF-8");
    MEANING.put("connectionCollation", "utf8mb4_bin");
    // Times are stored in UTC whatever the zones of the server and of this machine. The offset,
    // because a server without time zone tables does not know the name.
    MEANING.put("connectionTimeZone", "+00:00");
    MEANING.put("forceConnectionTimeZoneToSession", "true");
    // An UPDATE counts the rows it found, as JDBC says and as Quartz and Spring Batch expect: with
    // affected rows a value that stays the same would look like a row that is not there.
    MEANING.put("useAffectedRows", "false");
    // LOAD DATA LOCAL would let a server read this machine's files. Bulk loading has its own pool.
    MEANING.put("allowLoadLocalInfile", "false");

    // One round trip for a batch of inserts: about ten times the speed. Counts become -2.
    MANNERS.put("rewriteBatchedStatements", "true");
    // The parsed form of a statement is kept; nothing is kept on the server.
    MANNERS.put("cachePrepStmts", "true");
    MANNERS.put("prepStmtCacheSize", "250");
    MANNERS.put("prepStmtCacheSqlLimit", "4096");
    // A firewall that forgets an idle connection, or a machine that is gone, is noticed, not waited
    // for. No socketTimeout: a statement may take long, and is not dead for that.
    MANNERS.put("tcpKeepAlive", "true");
    MANNERS.put("socketFactory", WatchfulSockets.class.getName());
    MANNERS.put("connectTimeout", "10000");
  }

  /**
   * MySQL's own default, said for every session because MariaDB's differs: over-long text and
   * impossible dates are errors on both.
   */
  private static final String SQL_MODE =
      "sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
          + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

  private JdbcUrl() {}

  /** To our own server: it listens on loopback only, so encrypting would only cost. */
  static String embedded(int port, String database) {
    return complete("jdbc:mysql://127.0.0.1:" + port + "/" + database + "?sslMode=DISABLED");
  }

  /**
   * The administrator's address with ours added.
   *
   * @throws DatabaseUnavailable for another kind of database, an address without a database, or one
   *     that contradicts what the data's meaning depends on
   */
  static String complete(String url) {
    if (!url.startsWith("jdbc:mysql:")
        || !url.matches("jdbc:mysql:[a-z:+]*//[^/]+/[^/?]+(\\?.*)?")) {
      throw new DatabaseUnavailable(Sentences.notAnAddress(withoutSecrets(url)));
    }
    Map<String, String> own = parameters(url);
    StringBuilder whole = new StringBuilder(url);
    MEANING.forEach(
        (name, value) -> {
          String said = own.get(name.toLowerCase(Locale.ROOT));
          if (said == null) {
            append(whole, name, value);
          } else if (!said.equalsIgnoreCase(value)) {
            throw new DatabaseUnavailable(Sentences.parameterIsOurs(name, said, value));
          }
        });
    if (own.containsKey("servertimezone")) {
      throw new DatabaseUnavailable(
          Sentences.parameterIsOurs("serverTimezone", own.get("servertimezone"), "+00:00"));
    }
    MANNERS.forEach(
        (name, value) -> {
          if (!own.containsKey(name.toLowerCase(Locale.ROOT))) {
            append(whole, name, value);
          }
        });
    if (!own.containsKey("sessionvariables")) {
      append(whole, "sessionVariables", SQL_MODE);
    }
    return whole.toString();
  }

  /** For reading millions of rows while writing on the same connection: rows come by the page. */
  static String withCursors(String url) {
    StringBuilder whole = new StringBuilder(url);
    append(whole, "useCursorFetch", "true");
    append(whole, "defaultFetchSize", "5000");
    return whole.toString();
  }

  /** The address without its parameters, which may hold a password. */
  static String withoutSecrets(String url) {
    int query = url.indexOf('?');
    String address = query < 0 ? url : url.substring(0, query) + "?…";
    return address.replaceAll("//[^/@]*@", "//…@");
  }

  private static Map<String, String> parameters(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return Map.of();
    }
    return url.substring(query + 1)
        .lines()
        .flatMap(all -> java.util.Arrays.stream(all.split("&")))
        .map(one -> one.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0].toLowerCase(Locale.ROOT),
                pair -> pair.length < 2 ? "" : decoded(pair[1]),
                (first, last) -> last));
  }

  private static void append(StringBuilder url, String name, String value) {
    url.append(url.indexOf("?") < 0 ? '?' : '&')
        .append(name)
        .append('=')
        .append(java.net.URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static String decoded(String value) {
    return java.net.URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
