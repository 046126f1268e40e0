package org.sunbridge.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder that only its owner may look into, from the moment it is made: what lies in it tells of
 * people. One that exists stays as somebody set it up.
 */
public final class PrivateFolder {

  private PrivateFolder() {}

  /** Makes the folder, and those above it that are missing. */
  public static Path made(Path folder) throws IOException {
    return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, ownersOnly(folder));
  }

  private static FileAttribute<?>[] ownersOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
