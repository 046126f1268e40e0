package org.sunbridge.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.FtpsEndpoint;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.RemoteFileEndpoint;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.sunbridge.definition.PullDefinition;
import org.sunbridge.definition.PullDefinition.After;
import org.sunbridge.definition.PullDefinition.Kept;
import org.sunbridge.definition.PullDefinition.Login;
import org.sunbridge.domain.Refused;

/** Makes a job's Camel endpoint, with what is safe where the job says nothing else. */
final class Endpoints {

  /** Straight from the connection into the archive; every failure is told, soon. */
  private static final String REMOTE =
      "binary=true&passiveMode=true&stepwise=false&streamDownload=true&connectTimeout=10000"
          + "&soTimeout=60000&timeout=60000&maximumReconnectAttempts=0"
          + "&throwExceptionOnConnectFailed=true";

  private static final String FTP = "&ftpClient.controlEncoding=UTF-8";

  /** A trusted certificate must be this very server's. */
  private static final String FTPS = FTP + "&ftpClient.endpointCheckingEnabled=true";

  private static final Pattern ABSOLUTE = Pattern.compile("([a-z]+://[^/]+/)/+(.*)");

  private final CamelContext camel;
  private final Function<String, Path> folders;
  private final Secrets secrets;

  Endpoints(CamelContext camel, Function<String, Path> folders, Secrets secrets) {
    this.camel = camel;
    this.folders = folders;
    this.secrets = secrets;
  }

  /** A folder that somebody names; the files stay there. */
  GenericFileEndpoint<?> of(Path folder) throws Exception {
    return local(folder, "", After.KEEP);
  }

  /**
   * @param after what becomes of a file that was received
   */
  GenericFileEndpoint<?> of(PullDefinition pull, After after, boolean marked) throws Exception {
    String[] parts = pull.from().split("\\?", 2);
    String options = parts.length == 2 ? parts[1] : "";
    GenericFileEndpoint<?> endpoint =
        parts[0].startsWith("file:")
            ? local(existing(parts[0]), options, after)
            : remote(pull, parts[0], options, after);
    if (marked) {
      pull.finished().marker().ifPresent(endpoint::setDoneFileName);
    }
    return endpoint;
  }

  /** A folder in the house's own data is made; elsewhere a missing one is a mount that is gone. */
  private Path existing(String from) throws IOException {
    String named = from.substring("file:".length()).replaceFirst("^//", "");
    Path folder = folders.apply(named);
    if (named.startsWith("data/")) {
      Files.createDirectories(folder);
    }
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      throw new Refused(
          "没有文件夹 " + named + "，或者没有权限读。There is no such folder, or it may not be read.");
    }
    return folder;
  }

  private GenericFileEndpoint<?> local(Path folder, String options, After after) throws Exception {
    FileEndpoint endpoint = (FileEndpoint) made("file", "file:folder", options);
    // Set afterwards, because an address cannot hold every name a folder can have.
    endpoint.setFile(folder.toFile());
    endpoint.getConfiguration().setDirectory(folder.toAbsolutePath().toString());
    completed(endpoint, after);
    return endpoint;
  }

  private GenericFileEndpoint<?> remote(
      PullDefinition pull, String address, String options, After after) throws Exception {
    String scheme = address.substring(0, address.indexOf(':'));
    String usual =
        REMOTE
            + switch (scheme) {
              case "ftps" -> FTPS;
              case "ftp" -> FTP;
              default -> "";
            };
    // Behind two slashes a path is absolute. Camel takes every path for one below the user's home.
    Matcher absolute = ABSOLUTE.matcher(address);
    boolean isAbsolute = absolute.matches();
    String relative = isAbsolute ? absolute.group(1) + absolute.group(2) : address;
    RemoteFileEndpoint<?> endpoint =
        (RemoteFileEndpoint<?>) made(scheme, relative, Options.with(options, usual));
    RemoteFileConfiguration configuration = endpoint.getConfiguration();
    if (isAbsolute) {
      configuration.setDirectory("/" + configuration.getDirectory());
    }
    login(configuration, pull.login());
    if (configuration instanceof SftpConfiguration sftp) {
      trusted(sftp, pull);
    }
    if (endpoint instanceof FtpsEndpoint ftps) {
      SSLContextParameters tls = TrustedCertificates.of(pull.certificate().map(folders));
      ftps.setSslContextParameters(tls);
    }
    // A partner's folder is not ours to make.
    endpoint.setAutoCreate(false);
    completed(endpoint, after);
    return endpoint;
  }

  /** Not known to the context: the same address is used with and without consequences. */
  private GenericFileEndpoint<?> made(String scheme, String address, String options)
      throws Exception {
    String uri = options.isEmpty() ? address : address + "?" + options;
    return (GenericFileEndpoint<?>) camel.getComponent(scheme).createEndpoint(uri);
  }

  private static void completed(GenericFileEndpoint<?> endpoint, After after) {
    endpoint.setNoop(after == After.KEEP);
    endpoint.setDelete(after == After.DELETE);
    if (after == After.MOVE) {
      endpoint.setMove(new ReceivedName());
    }
    // Whether a file was received before is told by its content.
    endpoint.setIdempotent(false);
  }

  private void login(RemoteFileConfiguration configuration, Optional<Login> login) {
    if (login.isEmpty()) {
      return;
    }
    login.get().user().ifPresent(configuration::setUsername);
    login.get().password().map(secrets::text).ifPresent(configuration::setPassword);
    if (configuration instanceof SftpConfiguration sftp) {
      login.get().key().map(secrets::bytes).ifPresent(sftp::setPrivateKey);
      Optional<Kept> passphrase = login.get().passphrase();
      passphrase.map(secrets::text).ifPresent(sftp::setPrivateKeyPassphrase);
    }
  }

  private void trusted(SftpConfiguration sftp, PullDefinition pull) throws Exception {
    sftp.setStrictHostKeyChecking("yes");
    sftp.setUseUserKnownHostsFile(false);
    sftp.setAutoCreateKnownHostsFile(false);
    sftp.setPreferredAuthentications("publickey,password,keyboard-interactive");
    Path file = folders.apply(pull.knownHosts().orElse("data/known_hosts"));
    byte[] known =
        pull.hostKeys().isEmpty()
            ? Files.exists(file) ? Files.readAllBytes(file) : new byte[0]
            : new HostKeys(sftp.getHost(), sftp.getPort()).trusted(pull.hostKeys());
    // An empty list would make Camel ask nobody.
    sftp.setKnownHosts(known.length == 0 ? "# none\n".getBytes() : known);
  }
}
