package org.sunbridge.publish;

/**
 * What a portal says it holds of a result.
 *
 * @param op {@code upsert} or {@code withdraw}, as the portal wrote it
 * @param batch the call that brought it first; an earlier one than ours where an answer was lost
 */
public record Receipt(String result, int revision, String op, String id, String batch) {}
