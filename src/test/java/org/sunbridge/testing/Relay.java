package org.sunbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server, which can be cut and mended: to a client the server is gone meanwhile. */
public final class Relay implements AutoCloseable {

  private final String host;
  private final int port;
  private final int here;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private ServerSocket door;

  /** Leads to a server from a free port of this machine. */
  public Relay(String host, int port) {
    this.host = host;
    this.port = port;
    this.door = open(0);
    this.here = door.getLocalPort();
  }

  public int port() {
    return here;
  }

  /** Every connection breaks, and no new one is taken. */
  public void cut() {
    quietly(door);
    sockets.forEach(Relay::quietly);
  }

  public void mend() {
    door = open(here);
  }

  @Override
  public void close() {
    cut();
  }

  private ServerSocket open(int at) {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
      thread(() -> welcome(opened));
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void welcome(ServerSocket opened) {
    try {
      while (true) {
        Socket client = opened.accept();
        Socket server = new Socket(host, port);
        sockets.add(client);
        sockets.add(server);
        thread(() -> pass(client, server));
        thread(() -> pass(server, client));
      }
    } catch (IOException cut) {
      quietly(opened);
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // Both ends are told below.
    } finally {
      quietly(from);
      quietly(to);
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception alreadyGone) {
      // That is what was wanted.
    }
  }
}
