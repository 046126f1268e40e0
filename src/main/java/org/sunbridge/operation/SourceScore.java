package org.sunbridge.operation;

import org.jspecify.annotations.Nullable;

/**
 * How well a source delivers, over a while. Every part stands beside what it is a part of.
 *
 * @param expected days or months on which something should have come; 0 where nothing is due by
 *     itself
 * @param met of those, on which something came
 * @param deliveries files that came
 * @param usable of those, which counted as they came: no brake, no failure, nothing suspended
 * @param rows read from them
 * @param rejected of those, turned back
 * @param lagDays from an event to the notice of it, the median of the newest; null where the source
 *     tells no events
 * @param events how many that is told from
 * @param decided findings of the source that people decided or acted on, up to now
 * @param wrong of those, which were turned back or were about somebody else
 */
public record SourceScore(
    String job,
    long expected,
    long met,
    long deliveries,
    long usable,
    long rows,
    long rejected,
    @Nullable Long lagDays,
    long events,
    long decided,
    long wrong) {}
