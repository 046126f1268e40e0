package org.sunbridge.intake;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * Which FTPS servers are trusted. Commons Net by itself would look at the dates of a certificate
 * and at nothing else.
 */
final class TrustedCertificates {

  private TrustedCertificates() {}

  /**
   * @param file PEM; empty for those that Java trusts
   */
  static SSLContextParameters of(Optional<Path> file) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(file.isPresent() ? store(file.get()) : null);
    TrustManager[] trusted = trust.getTrustManagers();
    return new SSLContextParameters() {
      @Override
      public SSLContext createSSLContext(CamelContext camel) {
        try {
          SSLContext context = SSLContext.getInstance("TLS");
          context.init(null, trusted, null);
          return context;
        } catch (java.security.GeneralSecurityException e) {
          throw new IllegalStateException("every Java has TLS", e);
        }
      }
    };
  }

  private static KeyStore store(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + number++, certificate);
      }
    }
    return store;
  }
}
