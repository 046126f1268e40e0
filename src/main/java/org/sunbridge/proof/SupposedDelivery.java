package org.sunbridge.proof;

import java.util.List;
import java.util.Set;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.compare.Reread;
import org.sunbridge.compare.Supposition;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Statement;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.review.Trial;

/** A file that was read and not received. */
final class SupposedDelivery implements Trial.Supposed {

  private final DeliveryRow delivery;
  private final Reread.Heard heard;
  private final Supposition supposition;

  /**
   * @param spokenBefore deliveries of the same feed and scope that speak, oldest first
   */
  SupposedDelivery(DeliveryContext context, Reread.Heard heard, List<DeliveryRow> spokenBefore) {
    this.delivery = context.delivery();
    this.heard = heard;
    this.supposition = new Supposition(context, heard, spokenBefore);
  }

  @Override
  public DeliveryRow delivery() {
    return delivery;
  }

  @Override
  public Set<PersonKey> people() {
    return supposition.people();
  }

  @Override
  public List<Statement> over(PersonKey person, List<Statement> known) {
    return supposition.over(person, known);
  }

  @Override
  public List<Duplicate> duplicates(PersonKey person) {
    return heard.duplicates().getOrDefault(person, List.of());
  }

  @Override
  public boolean mayTurnBack(List<Statement> said) {
    return heard.rejects().stream().anyMatch(reject -> Voices.mayMean(reject, said));
  }
}
