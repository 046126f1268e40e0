package org.sunbridge.database;

import java.nio.file.Path;

/** What the database room says to people: Chinese first, then English. */
final class Sentences {

  private Sentences() {}

  static String unpacking() {
    return "正在准备内置数据库，首次约需 10 秒… / Preparing the embedded database, about 10 s the first time…";
  }

  static String installing() {
    return "正在建立数据库文件… / Making the database files…";
  }

  static String starting() {
    return "正在启动内置数据库… / Starting the embedded database…";
  }

  static String stillStarting(long seconds, Path log) {
    return "内置数据库启动中，已 %d 秒（日志 %s） / Still starting the embedded database after %d s (its log: %s)"
        .formatted(seconds, log, seconds, log);
  }

  static String waiting(Path lock) {
    return "等待另一个命令启动或停止内置数据库… / Waiting for another command that starts or stops the embedded"
        + " database ("
        + lock
        + ")…";
  }

  static String interrupted() {
    return "等待数据库时被中断。 / Interrupted while waiting for the database.";
  }

  static String folderUnusable(Path folder, String why) {
    return "无法使用数据目录 %s：%s。请检查目录权限和磁盘空间，或用 SUNBRIDGE_DATA 指定别的目录。".formatted(folder, why)
        + " / The data folder %s cannot be used: %s. Check its permissions and the disk, or name another with SUNBRIDGE_DATA."
            .formatted(folder, why);
  }

  static String noProgramsForThisPlatform(String platform) {
    return "内置数据库不支持本机平台（%s）。请用 SUNBRIDGE_DB_URL 指定 MySQL 8.4 以上或 MariaDB 10.11 以上的数据库。"
            .formatted(platform)
        + " / There is no embedded database for this platform (%s): name a server (MySQL 8.4 or later, MariaDB 10.11 or later) with SUNBRIDGE_DB_URL."
            .formatted(platform);
  }

  static String installationFailed(Path log, String tail) {
    return "内置数据库安装失败，日志 %s： / The embedded database could not be installed; its log %s ends:%n%s"
        .formatted(log, log, tail);
  }

  static String notStarted(Path log, String tail) {
    return "内置数据库未能启动，日志 %s： / The embedded database did not start; its log %s ends:%n%s"
        .formatted(log, log, tail);
  }

  static String usedElsewhere(Path folder) {
    return "数据目录 %s 正被另一个看不到的数据库进程使用（另一台机器、容器或用户）。请先停止它。".formatted(folder)
        + " / The data folder %s is in use by a server that cannot be seen from here (another machine, container or user). Stop that one first."
            .formatted(folder);
  }

  static String notStopped(long pid) {
    return "内置数据库（进程 %d）尚未停止，将自行结束，数据不受影响。 / The embedded database (process %d) is still stopping; it will end by itself and no data is at risk."
        .formatted(pid, pid);
  }

  static String userMissing() {
    return "已设置 SUNBRIDGE_DB_URL，但没有 SUNBRIDGE_DB_USER（以及 SUNBRIDGE_DB_PASSWORD）。"
        + " / SUNBRIDGE_DB_URL is set, but SUNBRIDGE_DB_USER (and SUNBRIDGE_DB_PASSWORD) is not.";
  }

  static String urlMissing() {
    return "已设置 SUNBRIDGE_DB_USER 或 SUNBRIDGE_DB_PASSWORD，但没有 SUNBRIDGE_DB_URL；要用内置数据库请都不设置。"
        + " / SUNBRIDGE_DB_USER or SUNBRIDGE_DB_PASSWORD is set, but SUNBRIDGE_DB_URL is not; for the embedded database set none of them.";
  }

  static String notAnAddress(String url) {
    return "SUNBRIDGE_DB_URL 不是可用的地址：%s。应为 jdbc:mysql://主机:端口/库名（MariaDB 也用此写法）。".formatted(url)
        + " / SUNBRIDGE_DB_URL is not a usable address: %s. Expected jdbc:mysql://host:port/database (for MariaDB too)."
            .formatted(url);
  }

  static String parameterIsOurs(String name, String said, String needed) {
    return "SUNBRIDGE_DB_URL 中的 %s=%s 与本系统的约定（%s）冲突，请删去。".formatted(name, said, needed)
        + " / SUNBRIDGE_DB_URL says %s=%s, but what is stored relies on %s: remove it from the address."
            .formatted(name, said, needed);
  }

  static String unreachable(String url, String why) {
    return "无法连接数据库 %s：%s。请检查地址、用户名、密码和防火墙。".formatted(url, why)
        + " / The database %s cannot be reached: %s. Check address, user, password and firewall."
            .formatted(url, why);
  }

  static String noSuchDatabase(String url) {
    return "服务器上没有 %s 所指的数据库，请先建立：".formatted(url)
        + "CREATE DATABASE 库名 CHARACTER SET utf8mb4 COLLATE utf8mb4_bin; 再把全部权限授予 SUNBRIDGE_DB_USER。"
        + " / The server has no such database (%s): create it as above and grant all on it to SUNBRIDGE_DB_USER."
            .formatted(url);
  }

  static String notMigrated(String reason) {
    return "数据库的表无法更新到本版本。请先备份，再看下面的原因；常见原因是用了较新的数据或表被手工改过。"
        + " / The database's tables cannot be brought to this version: back them up, then see why.\n"
        + reason.strip();
  }

  static String tooOld(String version) {
    return "数据库版本 %s 过低，需要 MySQL 8.4 以上或 MariaDB 10.11 以上。".formatted(version)
        + " / The database server %s is too old: MySQL 8.4 or later or MariaDB 10.11 or later is needed."
            .formatted(version);
  }
}
