package org.sunbridge.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.TargetDefinition;
import org.sunbridge.domain.FindingState;
import org.sunbridge.publish.OutboxEntry;

/**
 * What of a finding leaves the house: CHANGE and EXIT once applied, the others while open, to the
 * targets that the finding's job names. Whatever no longer holds is withdrawn.
 */
final class Leaving {

  private final Definitions definitions;
  private final Material material;

  Leaving(Definitions definitions, Material material) {
    this.definitions = definitions;
    this.material = material;
  }

  /** What must be taken back where only the finding's former job sent it. */
  List<OutboxEntry> withdrawals(String formerJob, FindingRow finding) {
    if (formerJob.equals(finding.job)) {
      return List.of();
    }
    return entries(formerJob, finding).stream()
        .map(e -> OutboxEntry.withdraw(e.target(), e.item(), e.result()))
        .toList();
  }

  List<OutboxEntry> entries(FindingRow finding) {
    return entries(finding.job, finding);
  }

  private List<OutboxEntry> entries(String jobName, FindingRow finding) {
    List<OutboxEntry> entries = new ArrayList<>();
    JobDefinition job = definitions.jobs().get(jobName);
    if (job == null || !job.publishes(finding.type)) {
      return entries;
    }
    for (String name : job.publish()) {
      TargetDefinition target = definitions.targets().get(name);
      if (target != null && target.kind() == TargetDefinition.Kind.PORTAL) {
        for (TargetDefinition.Item item : target.items()) {
          if (item.findings().contains(finding.type) && !isLeftAlone(finding)) {
            entries.add(entry(target, item, finding));
          }
        }
      }
    }
    return entries;
  }

  private OutboxEntry entry(
      TargetDefinition target, TargetDefinition.Item item, FindingRow finding) {
    String result = result(finding);
    if (!leaves(finding)) {
      return OutboxEntry.withdraw(target.name(), item.item(), result);
    }
    Map<String, String> attributes = Attributes.of(finding, material);
    Map<String, String> fields = new HashMap<>();
    item.fields()
        .forEach((field, attribute) -> fields.put(field, attributes.getOrDefault(attribute, "")));
    return OutboxEntry.upsert(target.name(), item.item(), result, fields);
  }

  /** While it is paused nobody outside hears of it anew; what they heard stands. */
  private static boolean isLeftAlone(FindingRow finding) {
    return finding.pausedUntil != null && leaves(finding);
  }

  private static boolean leaves(FindingRow finding) {
    return switch (finding.type) {
      case CHANGE, EXIT -> finding.state == FindingState.APPLIED;
      default -> finding.state == FindingState.OPEN || finding.state == FindingState.APPROVED;
    };
  }

  /** Names the finding for ever, and nobody. */
  private String result(FindingRow finding) {
    return material.hash().result(finding.personKey, finding.identity);
  }
}
