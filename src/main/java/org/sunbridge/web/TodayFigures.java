package org.sunbridge.web;

import java.util.List;
import org.sunbridge.operation.FindingCount;

/** What has been found in somebody's area, added up for the page of the day. */
record TodayFigures(
    Amount unpaid,
    Amount overpaid,
    List<FindingCount> queue,
    Collected collected,
    StreetTable streets) {}
