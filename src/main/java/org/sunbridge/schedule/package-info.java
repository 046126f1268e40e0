/**
 * When nights run. Quartz wakes; the table {@code planned_slot} knows.
 *
 * <p>Every time at which a schedule is due becomes a row with its business date before it is due. A
 * Quartz trigger, a start and a regular look at the table all do the same: take the oldest slot
 * that is due, once, and hand it to the {@link org.sunbridge.schedule.NightlyRunner} on a thread
 * that is not Quartz's. So a trigger that fires twice, late or not at all neither repeats nor loses
 * a night, and calendars need no copy inside Quartz's tables.
 */
@NullMarked
package org.sunbridge.schedule;

import org.jspecify.annotations.NullMarked;
