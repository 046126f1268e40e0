package org.sunbridge.compare;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.domain.PersonKey;

/**
 * Numbers subjects from 0 in the order in which they come: some 30 bytes each, where a map of
 * objects takes 200. Not thread-safe.
 */
final class SubjectTable {

  static final int NONE = -1;

  private static final int FIRST_ROOM = 1 << 10;

  private final Map<String, Integer> slotNumbers = new HashMap<>();
  private final List<String> slots = new ArrayList<>();
  private long[] high = new long[FIRST_ROOM];
  private long[] low = new long[FIRST_ROOM];
  private int[] slot = new int[FIRST_ROOM];

  /** By hash, a subject's number and one more; 0 where there is none. At most half are taken. */
  private int[] places = new int[FIRST_ROOM * 2];

  private int size;

  int size() {
    return size;
  }

  /** The number of a subject, or {@link #NONE}. */
  int find(Subject subject) {
    Integer slotNumber = slotNumbers.get(subject.slot());
    if (slotNumber == null) {
      return NONE;
    }
    ByteBuffer key = ByteBuffer.wrap(subject.key().bytes());
    return places[place(key.getLong(0), key.getLong(8), slotNumber)] - 1;
  }

  /** Numbers a subject that has no number. */
  int add(Subject subject) {
    if (size == high.length) {
      grow();
    }
    ByteBuffer key = ByteBuffer.wrap(subject.key().bytes());
    high[size] = key.getLong(0);
    low[size] = key.getLong(8);
    slot[size] = slotNumber(subject.slot());
    places[place(high[size], low[size], slot[size])] = size + 1;
    return size++;
  }

  private int slotNumber(String text) {
    Integer known = slotNumbers.putIfAbsent(text, slots.size());
    if (known != null) {
      return known;
    }
    slots.add(text);
    return slots.size() - 1;
  }

  /** Where a subject is, or belongs. */
  private int place(long keyHigh, long keyLow, int slotNumber) {
    int place = (int) (keyHigh >>> 32) + slotNumber & places.length - 1;
    while (places[place] != 0 && !is(places[place] - 1, keyHigh, keyLow, slotNumber)) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  private boolean is(int number, long keyHigh, long keyLow, int slotNumber) {
    return high[number] == keyHigh && low[number] == keyLow && slot[number] == slotNumber;
  }

  private void grow() {
    int room = size * 2;
    high = Arrays.copyOf(high, room);
    low = Arrays.copyOf(low, room);
    slot = Arrays.copyOf(slot, room);
    places = new int[room * 2];
    for (int number = 0; number < size; number++) {
      places[place(high[number], low[number], slot[number])] = number + 1;
    }
  }

  Subject get(int number) {
    byte[] key = ByteBuffer.allocate(16).putLong(high[number]).putLong(low[number]).array();
    return new Subject(new PersonKey(key), slots.get(slot[number]));
  }
}
