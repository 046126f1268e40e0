package org.sunbridge.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code person}; columns in the order of the components. */
record StoredPerson(
    long id,
    byte[] personKey,
    byte[] citizenId,
    byte[] name,
    @Nullable String sex,
    LocalDate birthDate,
    @Nullable String division,
    byte @Nullable [] phone,
    byte @Nullable [] address) {}
