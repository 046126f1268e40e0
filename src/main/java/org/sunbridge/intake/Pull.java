package org.sunbridge.intake;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.impl.DefaultCamelContext;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.PullDefinition;
import org.sunbridge.domain.Refused;

/**
 * Fetches what lies ready at a job's endpoint, at the moment its run is due. A file leaves the
 * endpoint only after it was received.
 */
public final class Pull {

  private static final String ROWS = "rows";

  private final Function<String, Path> folders;
  private final Secrets secrets;
  private final Memory memory;
  private final TakenRows takenRows;

  /**
   * @param folders where a folder or file lies that a job names
   */
  public Pull(Function<String, Path> folders, Secrets secrets, Memory memory, TakenRows takenRows) {
    this.folders = folders;
    this.secrets = secrets;
    this.memory = memory;
    this.takenRows = takenRows;
  }

  /** What is done with each file; an exception leaves the file where it is. */
  public interface Receiver {
    void receive(Arriving file) throws Exception;
  }

  /**
   * @param inbox a folder to take the files from instead of the job's own place; they stay there
   * @throws PullFailed when the endpoint cannot be reached, or a file could not be received; every
   *     other file was received then
   */
  public Pulled files(
      JobDefinition job, Optional<Path> inbox, LocalDate businessDate, Receiver receiver) {
    if (job.pull().isEmpty()) {
      return Pulled.NOTHING;
    }
    PullDefinition pull = job.pull().get();
    String from = inbox.map(String::valueOf).orElseGet(() -> withoutSecrets(pull.from()));
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.start();
      if (inbox.isEmpty() && pull.table().isPresent()) {
        TablePull table = new TablePull(job.name(), pull, secrets, takenRows);
        return table.rows(camel, from, businessDate, receiver);
      }
      Endpoints endpoints = new Endpoints(camel, folders, secrets);
      return new FolderPull(job.name(), pull, from, endpoints, memory).files(inbox, receiver);
    } catch (PullFailed e) {
      throw e;
    } catch (Exception e) {
      throw failed(job, from, e);
    }
  }

  /**
   * Looks at a job's endpoint and touches nothing.
   *
   * @return a mark of the whole files that lie there and were not received, another one when any of
   *     them changes; of a table always the same one while its query has rows; empty when nothing
   *     lies there, or the job pulls nothing
   * @throws PullFailed when the endpoint cannot be reached
   */
  public Optional<String> lying(JobDefinition job) {
    if (job.pull().isEmpty()) {
      return Optional.empty();
    }
    PullDefinition pull = job.pull().get();
    String from = withoutSecrets(pull.from());
    if (pull.table().isPresent()) {
      return lyingInTable(job, pull, from);
    }
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.start();
      Endpoints endpoints = new Endpoints(camel, folders, secrets);
      return new FolderPull(job.name(), pull, from, endpoints, memory).lying();
    } catch (PullFailed e) {
      throw e;
    } catch (Exception e) {
      throw failed(job, from, e);
    }
  }

  private Optional<String> lyingInTable(JobDefinition job, PullDefinition pull, String from) {
    try {
      TablePull table = new TablePull(job.name(), pull, secrets, takenRows);
      return table.hasRows() ? Optional.of(ROWS) : Optional.empty();
    } catch (SQLException | Refused e) {
      throw failed(job, from, e);
    }
  }

  private PullFailed failed(JobDefinition job, String from, Exception error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof JSchHostKeyException) {
        return new PullFailed(job.name(), from, Trouble.of(cause) + howToTrust(from), error);
      }
    }
    return new PullFailed(job.name(), from, List.of(error));
  }

  /** What the server shows, for somebody to compare with what its owner says. */
  private static String howToTrust(String from) {
    URI uri = URI.create(from.replaceFirst("^(sftp://[^/]*).*", "$1"));
    int port = uri.getPort() < 0 ? 22 : uri.getPort();
    String shown;
    try {
      shown = String.join("、", new HostKeys(uri.getHost(), port).fingerprints());
    } catch (JSchException e) {
      shown = "?";
    }
    return " 服务器出示 It shows: "
        + shown
        + "。请向对方核对，一致后在作业里写 hostKey，或加入 known_hosts 文件。"
        + "Compare with what its owner says, then write it as hostKey or add it to known_hosts.";
  }

  /** An address as it may be shown. */
  static String withoutSecrets(String from) {
    return from.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
  }
}
