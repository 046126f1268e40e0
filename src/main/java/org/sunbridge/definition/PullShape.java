package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.choice;
import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

/** What a job's {@code pull:} may say. */
final class PullShape {

  static final Shape.Text SPAN = Shape.text("a time such as 10s or 2m", "\\d{1,4}[sm]");

  private static final Shape.Text TABLE =
      Shape.text(
          "the name of a table, which may stand behind its schema's",
          "[\\p{L}_][\\p{L}\\p{N}_$]*(\\.[\\p{L}_][\\p{L}\\p{N}_$]*)?");

  static final Shape.Keys KEPT =
      keys(
          optional(
              "env",
              Shape.text("the name of an environment variable", "[A-Za-z_][A-Za-z0-9_]*"),
              "环境变量名 The environment variable that holds it"),
          optional("file", Shape.TEXT, "文件路径 The file that holds it"));

  private static final Shape.Keys LOGIN =
      keys(
          optional("user", Shape.TEXT, "用户名 The user"),
          optional("password", KEPT, "密码放在哪里 Where the password is kept"),
          optional("key", KEPT, "SFTP 私钥放在哪里 Where the private key of SFTP is kept"),
          optional("passphrase", KEPT, "私钥口令放在哪里 Where the key's passphrase is kept"));

  private static final Shape.Keys FINISHED =
      keys(
          optional(
              "marker",
              Shape.text(
                  "a name with ${file:name} or ${file:name.noext}",
                  "[^/\\\\]*\\$\\{file:name(\\.noext)?}[^/\\\\]*"),
              "传完标记文件，如 ${file:name}.done The file its sender adds last"),
          optional("stable", SPAN, "大小多久不变才算传完 How long its size must stay the same"));

  private static final Shape.Keys UNPACK =
      keys(
          optional("include", Shape.TEXT, "压缩包内文件名通配 Glob of the members' names; default all"),
          optional("password", KEPT, "压缩包密码放在哪里 Where the archive's password is kept"));

  static final Shape.Keys PULL =
      keys(
          required(
              "from",
              Shape.TEXT,
              "来源地址：file、sftp、ftp、ftps（Camel 端点），或 jdbc A Camel endpoint, or a JDBC address"),
          optional("include", Shape.TEXT, "文件名通配 Glob of file names; default all"),
          optional("exclude", Shape.TEXT, "还没传完的文件名通配 Glob of names still being written"),
          optional("login", LOGIN, "登录 How to sign in"),
          optional(
              "hostKey",
              oneOrMore(
                  Shape.text(
                      "a fingerprint such as SHA256:… of 43 characters",
                      "SHA256:[A-Za-z0-9+/]{43}=?")),
              "SFTP 主机密钥指纹 Fingerprint of the SFTP server's key"),
          optional(
              "knownHosts",
              Shape.TEXT,
              "可信主机文件，默认 data/known_hosts Trusted SFTP servers, as OpenSSH writes them"),
          optional(
              "certificate", Shape.TEXT, "FTPS 服务器证书（PEM） Certificates an FTPS server is known by"),
          optional("finished", FINISHED, "怎样才算传完 When a file is whole"),
          optional(
              "checksum",
              choice(PullDefinition.Checksum.class),
              "校验文件：if-present 有则核对（默认）；required 必须有 Of a checksum beside the file"),
          optional(
              "after",
              choice(PullDefinition.After.class),
              "取走后：move 移入 .received（默认）；delete 删除；keep 留在原处 Of a file that was received"),
          optional("unpack", UNPACK, "压缩包怎样打开 How zip archives are opened"),
          optional("table", TABLE, "前置机库表名 The table of an exchange server's database"),
          optional("query", Shape.TEXT, "前置机查询语句 The query, instead of a table"),
          optional(
              "fileName",
              Shape.text("a file name", "[^/\\\\]+"),
              "库表批次的名称，默认 作业-{date}.csv What a delivery of rows is called"),
          optional(
              "markTaken",
              Shape.TEXT,
              "收妥后对每行执行的 UPDATE，:#列名 是这一行的值 An UPDATE for each row that was received"));

  private PullShape() {}
}
