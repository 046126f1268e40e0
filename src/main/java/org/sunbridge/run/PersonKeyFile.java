package org.sunbridge.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PendingMapper;

/**
 * The installation's key for person keys: the environment's SUNBRIDGE_PERSON_KEY (hexadecimal),
 * else a file in the data folder, made at first use. The database remembers a check of it: under
 * another key nobody would be found any more.
 */
final class PersonKeyFile {

  private static final String ENVIRONMENT = "SUNBRIDGE_PERSON_KEY";
  private static final int BYTES = 32;

  private PersonKeyFile() {}

  static KeyedHash hash(Home home, PendingMapper mapper, Clock clock) throws IOException {
    KeyedHash hash = new KeyedHash(key(home.personKey()));
    mapper.setKeyCheck(hash.check(), LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
    String check = HexFormat.of().formatHex(hash.check());
    if (mapper.keyCheck().filter(check::equals).isEmpty()) {
      throw new Refused(
          "人员密钥与数据库不符：请恢复原来的 "
              + home.personKey().getFileName()
              + " 或设置 "
              + ENVIRONMENT
              + "。The person key is not the one this database was filled with: restore it.");
    }
    return hash;
  }

  private static byte[] key(Path file) throws IOException {
    String given = System.getenv().getOrDefault(ENVIRONMENT, "").strip();
    if (!given.isEmpty()) {
      return parse(given, ENVIRONMENT);
    }
    if (!Files.exists(file)) {
      create(file);
    }
    return parse(Files.readString(file).strip(), String.valueOf(file.getFileName()));
  }

  private static byte[] parse(String hex, String source) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw new Refused(source + " 不是十六进制密钥。It is not a key in hexadecimal digits.");
    }
  }

  private static void create(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "person",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, HexFormat.of().formatHex(key), StandardOpenOption.WRITE);
    try {
      // A link is made by one of several processes only; the others read what it made.
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      Files.deleteIfExists(fresh);
      return;
    }
    Files.delete(fresh);
  }
}
