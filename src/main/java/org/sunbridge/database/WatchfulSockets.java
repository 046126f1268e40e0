package org.sunbridge.database;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;

/**
 * Connections that find out within two minutes that the server's machine is gone, also while they
 * wait for a statement that may take an hour: the network is asked whether the other side is there,
 * not how far it is. The systems' own default asks after two hours. Connector/J makes one for each
 * connection; see {@code socketFactory} in {@link JdbcUrl}.
 */
public final class WatchfulSockets extends StandardSocketFactory {

  /** Seconds of silence before the first question, seconds between two, and how many in vain. */
  private static final Map<SocketOption<Integer>, Integer> QUESTIONS =
      Map.of(
          ExtendedSocketOptions.TCP_KEEPIDLE, 60,
          ExtendedSocketOptions.TCP_KEEPINTERVAL, 10,
          ExtendedSocketOptions.TCP_KEEPCOUNT, 6);

  @Override
  protected void configureSocket(Socket socket, PropertySet properties) throws IOException {
    super.configureSocket(socket, properties);
    for (Map.Entry<SocketOption<Integer>, Integer> question : QUESTIONS.entrySet()) {
      // Where a system cannot be told, its own default holds.
      if (socket.supportedOptions().contains(question.getKey())) {
        socket.setOption(question.getKey(), question.getValue());
      }
    }
  }
}
