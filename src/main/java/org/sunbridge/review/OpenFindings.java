package org.sunbridge.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sunbridge.domain.FindingType;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;

/** Open findings with their values unmasked, for lists that go to those who work with them. */
public final class OpenFindings {

  private static final int PAGE = 1000;

  private final FindingMapper findings;
  private final Material material;

  public OpenFindings(FindingMapper findings, PersonalCodec codec, KeyedHash hash, Clock clock) {
    this.findings = findings;
    this.material = new Material(codec, hash, clock);
  }

  /**
   * Passes on each finding's attributes by name, in the order of their numbers; of exits those that
   * a street has to verify.
   *
   * @param jobs whose findings are meant
   */
  public void forEach(FindingType type, Set<String> jobs, Consumer<Map<String, String>> consumer) {
    long last = 0;
    List<FindingRow> page;
    do {
      page =
          type == FindingType.EXIT
              ? findings.toVerify(last, PAGE)
              : findings.open(type, last, PAGE);
      for (FindingRow row : page) {
        last = row.id;
        if (jobs.contains(row.job)) {
          consumer.accept(Attributes.of(row, material));
        }
      }
    } while (page.size() == PAGE);
  }
}
