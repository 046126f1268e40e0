package org.sunbridge.publish;

import java.util.Optional;

/**
 * What came of sending an item's results.
 *
 * @param sent results that left in at least one call
 * @param acknowledged of those, what the portal holds now
 * @param rejected of those, what it turned back
 * @param waiting what is left to be sent at the end, results of other senders included
 * @param problem why sending ended before everything was through
 */
public record SendReport(
    String target,
    String item,
    long sent,
    long acknowledged,
    long rejected,
    long waiting,
    Optional<SendProblem> problem) {}
