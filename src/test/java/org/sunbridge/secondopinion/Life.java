package org.sunbridge.secondopinion;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the deliveries said of one person; one delivery a feed and month. */
final class Life {

  static final String ID = "11010519491231002X";
  static final String NAME = "王小明";

  final List<Registry> registries = new ArrayList<>();
  final List<Listing> listings = new ArrayList<>();
  final List<Ledger> ledgers = new ArrayList<>();
  final List<Deaths> deaths = new ArrayList<>();
  final List<Moves> moves = new ArrayList<>();
  final List<Survey> surveys = new ArrayList<>();

  /** A snapshot of the register; without certificates when it does not list the person. */
  record Registry(LocalDate asOf, List<Certificate> certificates) {}

  record Certificate(
      int category,
      int grade,
      String suffix,
      LocalDate issuedOn,
      LocalDate expiresOn,
      String status,
      Optional<LocalDate> statusOn,
      String division) {

    String number() {
      return ID + category + grade + suffix;
    }
  }

  /** The month's list of low-income households, and as what it lists the person. */
  record Listing(LocalDate asOf, Optional<String> kind) {}

  record Ledger(YearMonth month, Map<Payment, Long> fen) {}

  record Payment(YearMonth month, String benefit) {}

  /** The month's deaths, and the person's if it is among them. */
  record Deaths(LocalDate asOf, Optional<LocalDate> diedOn, String name) {}

  record Moves(LocalDate asOf, List<Move> moves) {}

  record Move(LocalDate movedOn, String to, String name) {

    boolean leaves() {
      return !to.startsWith("310114");
    }
  }

  /** One street's file, and what it says of the person. */
  record Survey(LocalDate asOf, String street, Optional<Visit> visit) {

    String file() {
      return "household-survey-" + street + "-" + asOf + ".csv";
    }

    int round() {
      return asOf.getYear();
    }
  }

  record Visit(String outcome, LocalDate visitedOn) {}

  LocalDate lastAsOf() {
    return Stream.of(
            registries.stream().map(Registry::asOf),
            listings.stream().map(Listing::asOf),
            ledgers.stream().map(l -> l.month().atEndOfMonth()),
            deaths.stream().map(Deaths::asOf),
            moves.stream().map(Moves::asOf),
            surveys.stream().map(Survey::asOf))
        .flatMap(s -> s)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Override
  public String toString() {
    return String.join(
        "\n",
        "",
        registries.toString(),
        listings.toString(),
        ledgers.toString(),
        deaths.toString(),
        moves.toString(),
        surveys.toString());
  }
}
