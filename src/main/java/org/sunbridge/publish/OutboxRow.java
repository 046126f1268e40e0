package org.sunbridge.publish;

import java.time.LocalDateTime;

/**
 * A revision to be written.
 *
 * @param id see {@link ResultName#idOf}
 * @param payload the mapped fields as JSON
 * @param createdAt UTC, also the moment from which it may be sent
 */
record OutboxRow(
    ResultName name,
    int revision,
    Operation operation,
    String id,
    String payload,
    LocalDateTime createdAt) {}
