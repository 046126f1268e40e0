package org.sunbridge.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.JobDefinition;

/**
 * Fetches what lies ready at a job's Camel endpoint, at the moment its run is due. A file leaves
 * the endpoint only after it was received.
 */
public final class Pull {

  private static final long CONNECTING_MILLIS = 10_000;

  private final Function<String, Path> folders;

  /**
   * @param folders where a folder lies that a job names
   */
  public Pull(Function<String, Path> folders) {
    this.folders = folders;
  }

  /** What is done with each file; an exception leaves the file where it is and ends the pull. */
  public interface Receiver {
    void receive(String fileName, InputStream content) throws Exception;
  }

  /**
   * @param inbox a folder to take the files from instead of the job's own place; they stay there
   * @return how many files were received
   * @throws PullFailed when the endpoint cannot be reached, or a file could not be received
   */
  public int files(JobDefinition job, Optional<Path> inbox, Receiver receiver) {
    Optional<String> endpoint = job.pull().map(pull -> PullEndpoint.uri(pull, inbox, folders));
    if (endpoint.isEmpty()) {
      return 0;
    }
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.start();
      try (ConsumerTemplate consumer = camel.createConsumerTemplate()) {
        consumer.start();
        return files(consumer, endpoint.get(), receiver);
      }
    } catch (PullFailed e) {
      throw e;
    } catch (Exception e) {
      throw new PullFailed(job.name(), e);
    }
  }

  /** Files are listed when asked for; what must connect first is given a moment. */
  private static @Nullable Exchange next(ConsumerTemplate consumer, String endpoint) {
    return endpoint.startsWith("file:")
        ? consumer.receiveNoWait(endpoint)
        : consumer.receive(endpoint, CONNECTING_MILLIS);
  }

  private static int files(ConsumerTemplate consumer, String endpoint, Receiver receiver)
      throws Exception {
    List<Exception> failures = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    int received = 0;
    Exchange exchange = next(consumer, endpoint);
    while (exchange != null) {
      try {
        receiver.receive(
            exchange.getIn().getHeader(Exchange.FILE_NAME_ONLY, String.class),
            exchange.getIn().getBody(InputStream.class));
        received++;
      } catch (Exception e) {
        // Told to Camel, so that the file stays; the next file is received all the same.
        exchange.setException(e);
        failures.add(e);
        if (!failed.add(exchange.getIn().getHeader(Exchange.FILE_NAME, "", String.class))) {
          // Offered again because it stayed: everything else was received by now.
          throw e;
        }
      } finally {
        consumer.doneUoW(exchange);
      }
      exchange = next(consumer, endpoint);
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    return received;
  }
}
