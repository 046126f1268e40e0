package org.sunbridge.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sunbridge.registry.ChangeItem;

/** What of a feed's last word a delivery takes back by lacking it, once it was read to its end. */
final class Withdrawals {

  private final DeliveryContext context;
  private final Set<Subject> saidAgain;
  private final List<ChangeItem> items = new ArrayList<>();

  private Withdrawals(DeliveryContext context, Set<Subject> saidAgain) {
    this.context = context;
    this.saidAgain = saidAgain;
  }

  static List<ChangeItem> of(DeliveryContext context, ChangeSetStore store, StatementIndex index) {
    Withdrawals withdrawals = new Withdrawals(context, store.repeatedIn(context));
    index.forEachUnseen(withdrawals::lacking);
    return withdrawals.items;
  }

  private void lacking(Subject subject, StatementIndex.Entry entry) {
    if (context.isSnapshot() || isCorrected(entry) || isRepetition(subject, entry)) {
      ChangeItem item = new ChangeItem();
      item.deliveryId = context.delivery().id;
      item.personKey = subject.key();
      item.slot = subject.slot();
      item.kind = ChangeItem.Kind.WITHDRAWN;
      item.replaces = entry.id();
      items.add(item);
    }
  }

  /** An increment's absence says nothing, except of what the delivery named that it corrects. */
  private boolean isCorrected(StatementIndex.Entry entry) {
    return context.sameIdentity().contains(entry.delivery());
  }

  /**
   * What the corrected increment only said again holds from its day on because of it alone, where
   * an older word has come between.
   */
  private boolean isRepetition(Subject subject, StatementIndex.Entry entry) {
    return entry.beginsNow() && saidAgain.contains(subject);
  }
}
