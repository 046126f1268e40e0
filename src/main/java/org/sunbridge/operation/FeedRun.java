package org.sunbridge.operation;

import java.time.LocalDate;

/** What became of a file of a job, for the business date of its run. */
public record FeedRun(long id, String job, LocalDate businessDate, String status) {}
