package org.sunbridge.compare;

/**
 * What a delivery's rows came to. They add up: rows = rejected + duplicates + records, and records
 * = unchanged + changed + new.
 *
 * @param absent statements of the feed's last word that the delivery lacks; a snapshot only
 * @param exits people for whom the delivery says that something ends
 * @param warned records that count though a rule of the mapping warns
 */
public record Counts(
    long rows,
    long rejected,
    long duplicates,
    long fresh,
    long changed,
    long unchanged,
    long absent,
    long exits,
    long warned)
    implements java.io.Serializable {

  public long records() {
    return fresh + changed + unchanged;
  }
}
