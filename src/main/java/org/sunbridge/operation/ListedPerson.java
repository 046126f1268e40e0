package org.sunbridge.operation;

import java.time.LocalDate;
import org.sunbridge.domain.Masked;
import org.sunbridge.registry.PersonalCodec;

/**
 * A person as the register shows them. Texts that are not known are empty.
 *
 * @param id our own number
 * @param birthDate masked: the first day of the year
 */
public record ListedPerson(
    long id,
    String name,
    String citizenId,
    String sex,
    LocalDate birthDate,
    String division,
    String phone,
    String address) {

  static ListedPerson of(StoredPerson row, PersonalCodec codec, Disclosure disclosure) {
    ListedPerson plain =
        new ListedPerson(
            row.id(),
            codec.decode(row.name()),
            codec.decode(row.citizenId()),
            row.sex() == null ? "" : row.sex(),
            row.birthDate(),
            row.division() == null ? "" : row.division(),
            row.phone() == null ? "" : codec.decode(row.phone()),
            row.address() == null ? "" : codec.decode(row.address()));
    return disclosure == Disclosure.REVEALED ? plain : plain.masked();
  }

  private ListedPerson masked() {
    return new ListedPerson(
        id,
        Masked.name(name),
        Masked.citizenId(citizenId),
        sex,
        birthDate.withDayOfYear(1),
        division,
        Masked.phone(phone),
        Masked.address(address));
  }
}
