package org.sunbridge.run;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.TargetDefinition;
import org.sunbridge.publish.OutboxMapper;
import org.sunbridge.publish.PortalEndpoint;
import org.sunbridge.publish.PortalSender;
import org.sunbridge.publish.SendReport;
import org.sunbridge.publish.UnreadyTarget;

/** Sends what waits in the outbox to every portal; what does not get through waits on. */
public final class Publishing {

  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

  private final PortalSender sender;
  private final OutboxMapper mapper;
  private final Definitions definitions;
  private final Variables variables;
  private final Worklists worklists;

  /** Why a target cannot be sent to, by its name: said once, not every minute. */
  private final Map<String, String> unready = new ConcurrentHashMap<>();

  Publishing(
      PortalSender sender,
      OutboxMapper mapper,
      Definitions definitions,
      Variables variables,
      Worklists worklists) {
    this.sender = sender;
    this.mapper = mapper;
    this.definitions = definitions;
    this.variables = variables;
    this.worklists = worklists;
  }

  /** Everything a run leaves to be published: work lists, and results for the portals. */
  List<SendReport> publish() {
    if (mapper.hold().isPresent()) {
      LOG.warn("推送全部停住，什么也没有送出。All pushes are held: nothing was sent.");
      return List.of();
    }
    try {
      worklists.write();
    } catch (UncheckedIOException e) {
      // They are written anew after every run: a full disk or a wrong folder fails no night.
      LOG.warn("街镇工作清单没有写成。The work lists were not written: {}", e.getMessage());
    }
    return send();
  }

  /** What waits for the portals. */
  public List<SendReport> send() {
    List<SendReport> reports = new ArrayList<>();
    if (mapper.hold().isPresent()) {
      return reports;
    }
    for (TargetDefinition target : definitions.targets().values()) {
      if (target.kind() == TargetDefinition.Kind.PORTAL) {
        send(target, reports);
      }
    }
    return reports;
  }

  private void send(TargetDefinition target, List<SendReport> reports) {
    PortalEndpoint endpoint;
    try {
      endpoint = PortalEndpoint.of(target, variables::get);
      unready.remove(target.name());
    } catch (UnreadyTarget e) {
      String why = String.valueOf(e.getMessage());
      if (!why.equals(unready.put(target.name(), why))) {
        LOG.warn("{}", why);
      }
      return;
    }
    for (TargetDefinition.Item item : target.items()) {
      SendReport report = sender.drain(endpoint, item.item());
      reports.add(report);
      report
          .problem()
          .ifPresent(
              problem ->
                  LOG.warn(
                      "Target {} item {}: {} results wait ({})",
                      target.name(),
                      item.item(),
                      report.waiting(),
                      problem.message(java.util.Locale.SIMPLIFIED_CHINESE)));
    }
  }
}
