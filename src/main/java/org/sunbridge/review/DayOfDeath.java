package org.sunbridge.review;

import java.util.List;
import java.util.Map;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;
import org.sunbridge.registry.PendingMapper;

/**
 * Which of two contradicting days of death is the right one. The other is set aside for good,
 * whoever tells it again; that its source says the person died still counts. Runs in the caller's
 * transaction.
 */
final class DayOfDeath {

  /** Why a finding was closed. */
  static final String REASON = "DAY_DECIDED";

  private static final String DIED_ON = "diedOn";

  private final Desk desk;
  private final MemoryMapper memory;
  private final PendingMapper pending;
  private final Material material;

  DayOfDeath(Desk desk, MemoryMapper memory, PendingMapper pending, Material material) {
    this.desk = desk;
    this.memory = memory;
    this.pending = pending;
    this.material = material;
  }

  static boolean isAskedBy(FindingRow finding) {
    return finding.type == FindingType.CONFLICT && finding.field.equals(DIED_ON);
  }

  /** A word of death without its day, where somebody decided that it is not the day. */
  static Statement heard(
      Statement said, PersonKey person, Remembered remembered, Material material) {
    boolean isSetAside =
        remembered.hasAnyApart()
            && said.kind() == RecordKind.DEATH
            && said.value(DIED_ON)
                .filter(day -> remembered.areApart(key(material, day), person))
                .isPresent();
    return isSetAside ? said.without(DIED_ON) : said;
  }

  /**
   * Approved, the differing source is right; turned down, the source with authority is.
   *
   * @param deed {@link Deed#APPROVE} or {@link Deed#REJECT}
   */
  FindingState decide(FindingRow finding, Deed deed, By by) {
    byte[] wrong = deed == Deed.APPROVE ? finding.beforeValue : finding.afterValue;
    memory.addNotSame(
        key(material, material.codec().decode(wrong)), finding.personKey, finding.id, by);
    pending.add(List.of(finding.personKey));
    FindingState before = finding.state;
    finding.state = FindingState.CLOSED;
    finding.closedReason = REASON;
    desk.put(finding, before, deed, by);
    return finding.state;
  }

  private static PersonKey key(Material material, String day) {
    return new PersonKey(material.hash().fingerprint(Map.of(DIED_ON, day)));
  }
}
