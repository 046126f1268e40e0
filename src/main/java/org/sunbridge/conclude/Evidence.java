package org.sunbridge.conclude;

/**
 * Where a finding comes from.
 *
 * @param row line of the file; 0 when the evidence is that the file lacks the person
 */
public record Evidence(String job, long delivery, String file, long row) {}
