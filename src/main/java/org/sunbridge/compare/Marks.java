package org.sunbridge.compare;

import org.sunbridge.mapping.SourceRecord;

/** What is gathered of all rows of a delivery, whether they were read or passed unread. */
record Marks(Notes notes, Sums sums, Ending ending) {

  static Marks of(DeliveryContext context) {
    return new Marks(new Notes(context.delivery().id), new Sums(context.mapping()), new Ending());
  }

  void add(SourceRecord record) {
    notes.add(record);
    sums.add(record);
  }
}
