package org.sunbridge.operation;

import org.sunbridge.domain.Yuan;

/**
 * What waiting costs: benefits that should end, and go on being paid.
 *
 * @param people different people
 * @param exits benefits that should end
 * @param paidSince paid too much in the months after the month in which the exit was first found
 * @param monthly what each further month costs
 * @param toVerify of that, what is not verified yet
 */
public record Delay(long people, long exits, Yuan paidSince, Yuan monthly, Yuan toVerify) {}
