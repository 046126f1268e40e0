package org.sunbridge.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody of the register whom a row without an id may mean, with the newest certificate. */
record StoredCandidate(
    long id,
    byte[] citizenId,
    byte[] name,
    @Nullable String sex,
    @Nullable String division,
    byte @Nullable [] phone,
    byte @Nullable [] address,
    byte @Nullable [] certificateNo,
    @Nullable Integer category,
    @Nullable Integer grade,
    @Nullable String status,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate expiresOn) {}
