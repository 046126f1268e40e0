package org.sunbridge.operation;

import org.sunbridge.domain.FindingType;

/** What was paid and due of one OVERPAID or UNPAID, and whose it is, by a key that names nobody. */
record ScreenedRow(
    FindingType type, String benefit, String street, String person, byte[] paid, byte[] due) {}
