package org.sunbridge.intake;

import java.nio.file.Path;
import java.util.List;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** An FTP server on a loopback port, for a user {@code partner} with a password. */
final class FtpServerAt implements AutoCloseable {

  static final String PASSWORD = "Päss wort&1";

  private final FtpServer server;
  private final int port;

  private FtpServerAt(Path shared, boolean mayWrite, Path keyStore) throws Exception {
    ListenerFactory listener = new ListenerFactory();
    listener.setServerAddress("127.0.0.1");
    listener.setPort(0);
    if (keyStore != null) {
      SslConfigurationFactory tls = new SslConfigurationFactory();
      tls.setKeystoreFile(keyStore.toFile());
      tls.setKeystorePassword("changeit");
      listener.setSslConfiguration(tls.createSslConfiguration());
    }
    FtpServerFactory factory = new FtpServerFactory();
    org.apache.ftpserver.listener.Listener made = listener.createListener();
    factory.addListener("default", made);
    factory.setConnectionConfig(new ConnectionConfigFactory().createConnectionConfig());
    BaseUser user = new BaseUser();
    user.setName("partner");
    user.setPassword(PASSWORD);
    user.setHomeDirectory(shared.toString());
    user.setAuthorities(mayWrite ? List.of(new WritePermission()) : List.of());
    factory.getUserManager().save(user);
    server = factory.createServer();
    server.start();
    port = made.getPort();
  }

  static FtpServerAt of(Path shared) throws Exception {
    return new FtpServerAt(shared, true, null);
  }

  static FtpServerAt readOnly(Path shared) throws Exception {
    return new FtpServerAt(shared, false, null);
  }

  static FtpServerAt withTls(Path shared, Path keyStore) throws Exception {
    return new FtpServerAt(shared, true, keyStore);
  }

  String address(String scheme, String folder) {
    return scheme + "://localhost:" + port + "/" + folder;
  }

  @Override
  public void close() {
    server.stop();
  }
}
