package org.sunbridge.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mails, over SMTP: with TLS from the start, or as soon as the server offers it. */
final class Mail {

  private static final String MILLISECONDS = "15000";
  private static final int PORT = 25;
  private static final int TLS_PORT = 465;

  /**
   * @param address {@code smtp://host:port} or {@code smtps://host:port}
   */
  record Server(String address, Optional<String> user, Optional<String> password) {}

  void send(Server server, String from, List<String> to, String title, String content)
      throws Undelivered {
    try {
      JavaMailSenderImpl sender = sender(server);
      MimeMessage message = sender.createMimeMessage();
      MimeMessageHelper letter = new MimeMessageHelper(message, "UTF-8");
      letter.setFrom(from);
      letter.setTo(to.toArray(String[]::new));
      letter.setSubject(title);
      letter.setText(content);
      sender.send(message);
    } catch (MailException | MessagingException | IllegalArgumentException e) {
      // Its message may name who was written to.
      throw new Undelivered("mail: " + e.getClass().getSimpleName(), e);
    }
  }

  private static JavaMailSenderImpl sender(Server server) {
    URI address = URI.create(server.address());
    boolean isTls = "smtps".equals(address.getScheme());
    if (address.getHost() == null || (!isTls && !"smtp".equals(address.getScheme()))) {
      throw new IllegalArgumentException("not smtp://host:port");
    }
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    String protocol = isTls ? "smtps" : "smtp";
    sender.setProtocol(protocol);
    sender.setHost(address.getHost());
    sender.setPort(address.getPort() > 0 ? address.getPort() : isTls ? TLS_PORT : PORT);
    server.user().ifPresent(sender::setUsername);
    server.password().ifPresent(sender::setPassword);
    Properties properties = sender.getJavaMailProperties();
    String prefix = "mail." + protocol + ".";
    properties.put(prefix + "auth", Boolean.toString(server.user().isPresent()));
    properties.put(prefix + "starttls.enable", "true");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.put(prefix + timeout, MILLISECONDS);
    }
    return sender;
  }
}
