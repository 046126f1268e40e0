package org.sunbridge.synth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where people live: about one in seven shares the household of somebody else in the register. */
final class Homes {

  private static final List<String> PREFIXES =
      List.of(
          "130", "133", "135", "136", "137", "138", "139", "150", "156", "158", "177", "186",
          "189");
  private static final int[] WEIGHTS =
      Arrays.stream(Street.values()).mapToInt(Street::weight).toArray();

  private final Draw draw;
  private Resident.@Nullable Home last;

  Homes(Draw draw) {
    this.draw = draw;
  }

  Resident.Home next() {
    Resident.Home neighbour = last;
    if (neighbour != null && draw.oneIn(7)) {
      return new Resident.Home(neighbour.street(), phone(draw), neighbour.address());
    }
    return in(Street.values()[draw.weighted(WEIGHTS)]);
  }

  Resident.Home in(Street street) {
    Resident.Home home = new Resident.Home(street, phone(draw), address(street, draw));
    last = home;
    return home;
  }

  static String anotherPhone(String phone, Draw draw) {
    String other = phone(draw);
    while (other.equals(phone)) {
      other = phone(draw);
    }
    return other;
  }

  /** Another address in the same street. */
  static String anotherAddress(Resident.Home home, Draw draw) {
    String other = address(home.street(), draw);
    while (other.equals(home.address())) {
      other = address(home.street(), draw);
    }
    return other;
  }

  private static String phone(Draw draw) {
    return draw.of(PREFIXES) + String.format(Locale.ROOT, "%08d", draw.below(100_000_000));
  }

  private static String address(Street street, Draw draw) {
    String road = "上海市嘉定区" + street.title() + draw.of(street.roads());
    if (draw.oneIn(6)) {
      return road + draw.between(1, 1999) + "号";
    }
    return road
        + draw.between(1, 999)
        + "弄"
        + draw.between(1, 120)
        + "号"
        + (100 * draw.between(1, 18) + draw.between(1, 8))
        + "室";
  }
}
