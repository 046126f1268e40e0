package org.sunbridge.alert;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sunbridge.definition.AlertRules;
import org.sunbridge.definition.AlertRules.Channel;
import org.sunbridge.definition.AlertRules.Kind;
import org.sunbridge.definition.PullDefinition.Kept;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Secrets;

/** How messages get to people. Addresses and secrets are looked up anew for every message. */
final class Channels {

  private final Map<String, Channel> channels;
  private final Secrets secrets;
  private final Robot robot;
  private final Mail mail = new Mail();

  Channels(AlertRules rules, Secrets secrets, Clock clock) {
    this.channels =
        rules.channels().stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    this.secrets = secrets;
    this.robot = new Robot(clock);
  }

  /** The names of those whose address, or whatever they refer to, is not there. */
  List<String> unready() {
    return channels.keySet().stream().filter(name -> !isReady(name)).sorted().toList();
  }

  /** The names of the others. */
  List<String> ready() {
    return channels.keySet().stream().filter(this::isReady).sorted().toList();
  }

  boolean isReady(String name) {
    Channel channel = channels.get(name);
    if (channel == null || given(channel.address()).isEmpty()) {
      return false;
    }
    return channel.kind() != Kind.EMAIL
        || (channel.from().flatMap(this::given).isPresent()
            && channel.to().flatMap(this::given).isPresent());
  }

  /**
   * @throws Undelivered when it did not get through, or the channel is no longer there
   */
  void send(String name, String title, String content) throws Undelivered {
    Channel channel = channels.get(name);
    if (channel == null || !isReady(name)) {
      throw new Undelivered("the channel has no address");
    }
    String address = given(channel.address()).orElseThrow();
    Optional<String> secret = channel.secret().flatMap(this::given);
    if (channel.kind() == Kind.EMAIL) {
      mail.send(
          new Mail.Server(address, channel.user().flatMap(this::given), secret),
          channel.from().flatMap(this::given).orElseThrow(),
          List.of(channel.to().flatMap(this::given).orElseThrow().split("\\s*,\\s*")),
          title,
          content);
    } else {
      robot.send(channel.kind(), address, secret, title, content);
    }
  }

  private Optional<String> given(Kept kept) {
    try {
      return Optional.of(secrets.text(kept)).filter(text -> !text.isBlank());
    } catch (Refused notThere) {
      return Optional.empty();
    }
  }
}
