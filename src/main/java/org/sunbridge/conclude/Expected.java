package org.sunbridge.conclude;

/**
 * That a person was expected in a survey round, and what became of it.
 *
 * @param street whose file expected the person
 * @param outcome name of the visit's outcome, or {@code ABSENT}
 */
public record Expected(String job, String round, String street, String outcome) {}
