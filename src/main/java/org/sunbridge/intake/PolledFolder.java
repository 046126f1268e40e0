package org.sunbridge.intake;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileConsumer;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.FtpEndpoint;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.UnitOfWorkHelper;
import org.apache.commons.net.ftp.FTPFile;
import org.jspecify.annotations.Nullable;

/**
 * A Camel file endpoint that is polled when it is asked, in the caller's thread. What is done with
 * a file once it was received (moved, deleted, left) is the endpoint's. Not thread-safe.
 */
final class PolledFolder implements AutoCloseable {

  private final GenericFileConsumer<?> consumer;
  private Predicate<Listed> chosen = file -> false;
  private Taker taker = (file, content) -> {};
  private final List<Exception> failures = new ArrayList<>();

  /** What is done with a file; an exception leaves it where it is. */
  interface Taker {
    void take(Listed file, InputStream content) throws Exception;
  }

  /**
   * @param linksAreFine whether a link in a folder of this machine stands for its file
   */
  PolledFolder(GenericFileEndpoint<?> endpoint, boolean linksAreFine) throws Exception {
    endpoint.setFilter(
        file ->
            (!(file.getFile() instanceof File local)
                    || OddThings.isFile(local.toPath(), linksAreFine))
                && chosen.test(listed(file)));
    endpoint.setSortBy("file:name");
    endpoint.setOnCompletionExceptionHandler(new Noting());
    endpoint.setPollStrategy(new Once());
    this.consumer = (GenericFileConsumer<?>) endpoint.createConsumer(this::process);
    consumer.setStartScheduler(false);
    consumer.setExceptionHandler(new Noting());
    endpoint.start();
    consumer.start();
  }

  /** The folder, where it is one of this machine. */
  Optional<Path> here() {
    return consumer.getEndpoint() instanceof FileEndpoint folder
        ? Optional.of(folder.getFile().toPath())
        : Optional.empty();
  }

  /**
   * Everything that lies there, by name; nothing is touched.
   *
   * @throws Exception when the endpoint cannot be reached
   */
  Map<String, Listed> list() throws Exception {
    Map<String, Listed> all = new TreeMap<>();
    chosen =
        file -> {
          all.put(file.name(), file);
          return false;
        };
    poll();
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    if (all.isEmpty() && consumer.getEndpoint() instanceof FtpEndpoint<?> ftp) {
      exists(ftp);
    }
    return all;
  }

  /** A folder that is not there lists as an empty one. */
  private static void exists(FtpEndpoint<?> ftp) throws Exception {
    RemoteFileOperations<?> operations = ftp.createRemoteFileOperations();
    operations.connect(ftp.getConfiguration(), null);
    try {
      operations.changeCurrentDirectory(ftp.getConfiguration().getDirectoryName());
    } finally {
      operations.forceDisconnect();
    }
  }

  /**
   * Takes the files that are chosen; what cannot be taken stays and stops no other.
   *
   * @return what went wrong
   */
  List<Exception> take(Predicate<Listed> which, Taker with) {
    chosen = which;
    taker = with;
    poll();
    return List.copyOf(failures);
  }

  private void poll() {
    failures.clear();
    consumer.run();
  }

  private static Listed listed(GenericFile<?> file) {
    // Camel takes a backslash for a slash; only the server's own word tells the whole name.
    Object own = file.getFile();
    String name =
        own instanceof File local
            ? local.getName()
            : own instanceof FTPFile ftp
                ? ftp.getName()
                : own instanceof SftpRemoteFile<?> sftp
                    ? sftp.getFilename()
                    : file.getFileNameOnly();
    return new Listed(name, file.getFileLength(), file.getLastModified());
  }

  private void process(Exchange exchange) {
    try {
      take(exchange);
    } finally {
      // There is no route whose end would complete it.
      UnitOfWorkHelper.doneSynchronizations(
          exchange, exchange.getExchangeExtension().handoverCompletions());
    }
  }

  private void take(Exchange exchange) {
    GenericFile<?> file = exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE, GenericFile.class);
    Listed listed = listed(file);
    try (InputStream content = exchange.getIn().getMandatoryBody(InputStream.class)) {
      taker.take(listed, new WholeFile(content, listed.bytes()));
    } catch (Exception e) {
      // Told to Camel, so that the file stays.
      exchange.setException(e);
      failures.add(new FileFailed(listed.name(), e));
    }
  }

  @Override
  public void close() throws Exception {
    consumer.stop();
    consumer.getEndpoint().stop();
  }

  /** One file could not be received. */
  static final class FileFailed extends Exception {
    FileFailed(String name, Exception cause) {
      super(FileName.shown(name) + "：" + Trouble.of(cause), cause);
    }
  }

  /** A file, most often one that was received, does not leave its place. */
  static final class NotCleared extends Exception {
    NotCleared(@Nullable Exchange exchange, Throwable cause) {
      super(
          (exchange == null
                  ? ""
                  : FileName.shown(
                      exchange.getIn().getHeader(Exchange.FILE_NAME_ONLY, "", String.class)))
              + " 移不走：请给登录用户移动文件的权限，或在作业里写 after: keep。"
              + "It cannot be moved away: allow it, or write after: keep. "
              + Trouble.of(cause),
          cause);
    }
  }

  /** A failed poll is no reason to poll again: whoever asked is told. */
  private final class Once implements PollingConsumerPollStrategy {

    @Override
    public boolean begin(Consumer polling, Endpoint endpoint) {
      return true;
    }

    @Override
    public void commit(Consumer polling, Endpoint endpoint, int polled) {}

    @Override
    public boolean rollback(Consumer polling, Endpoint endpoint, int retries, Exception cause) {
      failures.add(cause);
      return false;
    }
  }

  /** What goes wrong behind a file's back, such as moving it away. */
  private final class Noting implements ExceptionHandler {

    @Override
    public void handleException(Throwable exception) {
      handleException("", null, exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
      handleException(message, null, exception);
    }

    @Override
    public void handleException(
        @Nullable String message, @Nullable Exchange exchange, Throwable exception) {
      if (exchange != null && exchange.getException() == exception) {
        // Noted when it happened.
        return;
      }
      failures.add(new NotCleared(exchange, exception));
    }
  }
}
