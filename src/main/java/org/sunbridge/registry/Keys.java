package org.sunbridge.registry;

import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.sunbridge.domain.PersonKey;

/**
 * Keys that a statement asks for: what stands between the brackets of its {@code IN (${keys})}.
 * They are numbers and hexadecimal literals, whatever they were made of, so they go into the text
 * as they are; as parameters a thousand keys would cost MyBatis more time than the server takes to
 * answer. Where nothing else is asked for, the statement is a plain one ({@code
 * StatementType.STATEMENT}): in a prepared one the driver looks through all keys for parameters.
 */
public final class Keys {

  /**
   * How many keys one statement asks for at most. MariaDB makes a join of an IN with a thousand
   * values or more (its variable in_predicate_conversion_threshold), and then reads the whole table
   * to answer it.
   */
  public static final int AT_ONCE = 900;

  private static final HexFormat HEX = HexFormat.of();

  private final String list;

  /** No key at all is one that nothing has. */
  private Keys(String list) {
    this.list = list.isEmpty() ? "NULL" : list;
  }

  public static Keys of(Collection<PersonKey> keys) {
    return ofHashes(keys.stream().map(PersonKey::bytes).toList());
  }

  /**
   * @param hashes columns of bytes
   */
  public static Keys ofHashes(Collection<byte[]> hashes) {
    StringBuilder list = new StringBuilder();
    for (byte[] hash : hashes) {
      list.append(list.isEmpty() ? "0x" : ",0x").append(HEX.formatHex(hash));
    }
    return new Keys(list.toString());
  }

  public static Keys ofIds(Collection<Long> ids) {
    return new Keys(ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  @Override
  public String toString() {
    return list;
  }
}
