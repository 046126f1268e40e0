package org.sunbridge.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.sunbridge.mapping.Reject;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RejectedRow;

/** Makes rows of table {@code delivery_reject}. */
final class RejectRows {

  private final ObjectMapper json = new ObjectMapper();
  private final PersonalCodec codec;
  private final KeyedHash hash;

  RejectRows(PersonalCodec codec, KeyedHash hash) {
    this.codec = codec;
    this.hash = hash;
  }

  RejectedRow of(long delivery, Reject reject) {
    RejectedRow row = new RejectedRow();
    row.deliveryId = delivery;
    row.sourceRow = reject.line();
    try {
      row.cells = codec.encode(json.writeValueAsString(reject.cells()));
      row.problems = json.writeValueAsString(reject.problems());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cells and problems are always JSON", e);
    }
    reject.name().ifPresent(name -> row.nameKey = hash.name(name));
    reject.birthDate().ifPresent(day -> row.birthDate = LocalDate.parse(day));
    return row;
  }
}
