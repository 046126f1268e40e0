package org.sunbridge.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Reject.Problem;

/** Where one file's preview is written. */
interface PreviewSheet extends Closeable {

  /** Names of the cells. */
  void head(List<String> names) throws IOException;

  void row(List<String> cells) throws IOException;

  void turnedBack(PreviewRow row) throws IOException;

  /** The whole file cannot be read. */
  void unreadable(Problem problem) throws IOException;

  void end(FileReport report) throws IOException;
}
