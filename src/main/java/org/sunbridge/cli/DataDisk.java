package org.sunbridge.cli;

import java.io.File;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.sunbridge.operation.DiskSpace;

/**
 * The disk on which the data folder lies. Several machines may serve one database, each with a disk
 * of its own.
 */
record DataDisk(Path folder) implements DiskSpace.Look {

  private static final int LONGEST = 64;

  @Override
  public DiskSpace now() {
    File data = folder.toFile();
    return new DiskSpace(data.getUsableSpace(), data.getTotalSpace());
  }

  /** The machine's name and the folder; of long ones the end, behind a sign of the whole. */
  @Override
  public String place() {
    String whole = (machine() + ":" + folder).replaceAll("[^\\x21-\\x7E]", "?");
    if (whole.length() <= LONGEST) {
      return whole;
    }
    // Two that end alike are still told apart.
    String sign = String.format("%08x ", whole.hashCode());
    return sign + whole.substring(whole.length() - LONGEST + sign.length());
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A bare machine may have a name that nobody can look up: the folder tells enough then.
      return "localhost";
    }
  }
}
