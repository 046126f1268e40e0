package org.sunbridge.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What lies in a folder of this machine under a delivery's name and is no file: whoever opened a
 * pipe would wait for ever, and a link leads to a file that its maker may not even be allowed to
 * read.
 */
final class OddThings {

  private OddThings() {}

  /**
   * @param linksAreFine whether whoever filled the folder is who asks
   * @return what is wrong with each, by its name
   */
  static Map<String, String> in(Path folder, Predicate<String> wanted, boolean linksAreFine)
      throws IOException {
    Map<String, String> odd = new TreeMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path path : all) {
        String name = path.toFile().getName();
        if (wanted.test(name) && !(isFile(path, linksAreFine) && hasSpeakableName(path))) {
          odd.put(name, word(path, linksAreFine));
        }
      }
    }
    return odd;
  }

  static boolean isFile(Path path, boolean linksAreFine) {
    return linksAreFine
        ? Files.isRegularFile(path)
        : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** A name in another charset than this machine's leads to nothing once it is a text. */
  private static boolean hasSpeakableName(Path path) {
    return path.toFile().exists();
  }

  private static String word(Path path, boolean linksAreFine) throws IOException {
    BasicFileAttributes is =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (is.isDirectory()) {
      return "是文件夹，不取 (a folder is not fetched)";
    }
    if (is.isSymbolicLink()) {
      return linksAreFine
          ? "是链接，所指的文件不存在 (a link that leads nowhere)"
          : "是链接，不取，请放文件本身 (a link is not fetched: put the file itself there)";
    }
    if (is.isRegularFile()) {
      return "的文件名不是 UTF-8 编码，取不到，请改名 (its name is not in UTF-8: rename it)";
    }
    return "是管道或设备，不取 (a pipe or device is not fetched)";
  }
}
