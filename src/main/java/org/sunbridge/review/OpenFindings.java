package org.sunbridge.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RegisterMapper;

/** Open findings with their values unmasked, for lists that go to those who work with them. */
public final class OpenFindings {

  private static final int PAGE = Keys.AT_ONCE;

  private final FindingMapper findings;
  private final Material material;

  private final AtStake atStake;

  public OpenFindings(
      FindingMapper findings,
      RegisterMapper register,
      PendingMapper pending,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock) {
    this.findings = findings;
    this.material = new Material(codec, hash, clock);
    this.atStake = new AtStake(register, pending);
  }

  /**
   * Passes on each finding's attributes by name, in the order of their numbers. EXPIRING has more:
   * what hangs on the certificate, and {@code severity}, by which lists are put in order. Of exits
   * those that a street has to verify.
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
      Map<PersonKey, Map<String, String>> more =
          type == FindingType.EXPIRING
              ? atStake.of(page.stream().map(row -> row.personKey).toList())
              : Map.of();
      for (FindingRow row : page) {
        last = row.id;
        if (jobs.contains(row.job)) {
          Map<String, String> attributes = Attributes.of(row, material);
          attributes.putAll(more.getOrDefault(row.personKey, Map.of()));
          consumer.accept(attributes);
        }
      }
    } while (page.size() == PAGE);
  }
}
