package org.sunbridge.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.conclude.RegisterEntry.PaidSpell;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.EntitlementRow;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;

/** Spells of months in which a benefit was paid at one amount. */
final class EntitlementWriter {

  private final RegisterMapper register;
  private final BulkMapper bulk;
  private final Material material;

  EntitlementWriter(RegisterMapper register, BulkMapper bulk, Material material) {
    this.register = register;
    this.bulk = bulk;
    this.material = material;
  }

  void write(Map<PersonKey, RegisterEntry> entries, Map<PersonKey, PersonRow> people) {
    Map<String, EntitlementRow> kept = new LinkedHashMap<>();
    Set<Long> ids = new HashSet<>();
    people.values().forEach(p -> ids.add(p.id));
    register.entitlements(Keys.ofIds(ids)).forEach(row -> kept.put(name(row), row));
    List<EntitlementRow> put = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          for (PaidSpell spell : entry.paid()) {
            EntitlementRow row = entitlement(Objects.requireNonNull(people.get(key)).id, spell);
            EntitlementRow before = kept.remove(name(row));
            if (before == null
                || before.amountFen != row.amountFen
                || !Objects.equals(before.toMonth, row.toMonth)) {
              put.add(row);
            }
          }
        });
    // A spell that a later ledger explains otherwise keeps its row, paying nothing.
    for (EntitlementRow row : kept.values()) {
      if (row.amountFen != 0) {
        row.amountFen = 0;
        row.toMonth = row.fromMonth;
        row.recordedAt = material.now();
        put.add(row);
      }
    }
    put.forEach(bulk::putEntitlement);
    // A decision that takes effect on this page looks for its spell.
    bulk.flush();
  }

  private static String name(EntitlementRow row) {
    return row.personId + "/" + row.benefit + "/" + row.fromMonth;
  }

  private EntitlementRow entitlement(long person, PaidSpell spell) {
    EntitlementRow row = new EntitlementRow();
    row.personId = person;
    row.benefit = spell.benefit();
    row.fromMonth = spell.from().toString();
    row.toMonth = spell.to() == null ? null : spell.to().toString();
    row.amountFen = spell.amount().fen();
    row.recordedAt = material.now();
    return row;
  }
}
