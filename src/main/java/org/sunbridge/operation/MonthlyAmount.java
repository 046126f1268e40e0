package org.sunbridge.operation;

/** What somebody is paid a month of the benefit that a finding is about. */
public record MonthlyAmount(long finding, long fen) {}
