package org.sunbridge.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.PullDefinition.After;
import org.sunbridge.definition.PullDefinition.Checksum;
import org.sunbridge.definition.PullDefinition.Finished;
import org.sunbridge.definition.PullDefinition.Kept;
import org.sunbridge.definition.PullDefinition.Login;
import org.sunbridge.definition.PullDefinition.Table;
import org.sunbridge.definition.PullDefinition.Unpack;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads a job's {@code pull:}. */
final class PullReader {

  private static final Duration USUALLY_STABLE = Duration.ofSeconds(2);

  /** What each way in has no use for, so that nobody relies on it in vain. */
  private static final List<String> OF_FILES =
      List.of("include", "exclude", "finished", "checksum", "after", "unpack");

  private static final List<String> OF_DATABASES =
      List.of("table", "query", "fileName", "markTaken");

  private final Problems problems;
  private final PullCheck check;

  PullReader(Problems problems) {
    this.problems = problems;
    this.check = new PullCheck(problems);
  }

  PullDefinition read(Block block, String job) {
    Optional<Scalar> from = block.scalar("from");
    from.ifPresent(check::endpoint);
    List.of("include", "exclude").forEach(key -> block.scalar(key).ifPresent(check::glob));
    String address = from.map(Scalar::text).orElse("");
    boolean isDatabase = address.startsWith("jdbc:");
    useless(block, isDatabase ? OF_FILES : OF_DATABASES, scheme(address));
    if (!address.startsWith("sftp:")) {
      useless(block, List.of("hostKey", "knownHosts"), scheme(address));
    }
    if (!address.startsWith("ftps:")) {
      useless(block, List.of("certificate"), scheme(address));
    }
    Optional<Table> table = isDatabase ? table(block, job) : Optional.empty();
    return new PullDefinition(
        address,
        table.map(PullReader::namedLike).orElseGet(() -> block.text("include", "*")),
        block.text("exclude"),
        block.block("login").map(this::login),
        block.texts("hostKey"),
        block.text("knownHosts"),
        block.text("certificate"),
        finished(block.block("finished")),
        block.choice("checksum", Checksum.class, Checksum.IF_PRESENT),
        block.text("after").flatMap(word -> Block.constant(word, After.class)),
        unpack(block.block("unpack")),
        table);
  }

  /** In a folder given instead of the database, such files are what the database would yield. */
  private static String namedLike(Table table) {
    return table.fileName().replace("{date}", "*");
  }

  private static String scheme(String address) {
    return "an address of " + address.substring(0, Math.max(0, address.indexOf(':')));
  }

  private void useless(Block block, List<String> keys, String forWhat) {
    for (String key : keys) {
      block
          .mapping()
          .get(key)
          .ifPresent(
              value ->
                  problems.add(
                      value.place(), "'" + key + "' means nothing for " + forWhat, "remove it"));
    }
  }

  private Login login(Block block) {
    if (block.block("key").isEmpty()) {
      useless(block, List.of("passphrase"), "a login without a key");
    }
    return new Login(
        block.text("user"), kept(block, "password"), kept(block, "key"), kept(block, "passphrase"));
  }

  private Optional<Kept> kept(Block block, String key) {
    return block.block(key).flatMap(where -> kept(where, problems));
  }

  static Optional<Kept> kept(Block block, Problems problems) {
    Optional<Kept> env = block.text("env").map(name -> new Kept(Kept.Where.ENV, name));
    Optional<Kept> file = block.text("file").map(name -> new Kept(Kept.Where.FILE, name));
    if (env.isPresent() == file.isPresent()) {
      problems.add(
          block.place(), "a secret is kept in one place", "either { env: NAME } or { file: PATH }");
    }
    return env.or(() -> file);
  }

  private static Finished finished(Optional<Block> block) {
    return new Finished(
        block.flatMap(b -> b.text("marker")),
        block.flatMap(b -> b.text("stable")).flatMap(PullReader::span).orElse(USUALLY_STABLE));
  }

  private static Optional<Duration> span(String text) {
    return PullShape.SPAN.form().matcher(text).matches()
        ? Optional.of(Duration.parse("PT" + text))
        : Optional.empty();
  }

  private Unpack unpack(Optional<Block> block) {
    block.flatMap(b -> b.scalar("include")).ifPresent(check::glob);
    return new Unpack(
        block.flatMap(b -> b.text("include")).orElse("*"), block.flatMap(b -> kept(b, "password")));
  }

  private Optional<Table> table(Block block, String job) {
    Optional<Scalar> table = block.scalar("table");
    Optional<Scalar> query = block.scalar("query");
    if (table.isPresent() == query.isPresent()) {
      problems.add(
          block.place(), "a database needs 'table' or 'query'", "add one of them: table: NAME");
    }
    query.ifPresent(check::query);
    block
        .scalar("markTaken")
        .ifPresent(update -> check.markTaken(update, block.text("fileName", "{date}")));
    return query
        .map(Scalar::text)
        .or(() -> table.map(name -> "SELECT * FROM " + name.text()))
        .map(
            sql ->
                new Table(
                    sql, block.text("fileName", job + "-{date}.csv"), block.text("markTaken")));
  }
}
