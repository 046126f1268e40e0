package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrived, and what became of it.
 *
 * @param scope division code the file claims to cover; empty for the whole district
 * @param corrects the delivery whose place it takes, if any
 * @param completes the delivery whose turned-back rows it brought mended, if any
 * @param note what became of those rows
 * @param content hash of the file, in hexadecimal
 * @param understood how the file was read
 * @param reason why it is held, failed or discarded
 * @param receivedAt UTC
 * @param appliedAt UTC; null until its statements are in force
 */
public record Delivery(
    long id,
    String job,
    String scope,
    LocalDate asOf,
    String fileName,
    long sizeBytes,
    String status,
    @Nullable Long corrects,
    @Nullable Long completes,
    @Nullable String note,
    String content,
    long rowCount,
    long rejectCount,
    @Nullable String understood,
    @Nullable String reason,
    LocalDateTime receivedAt,
    @Nullable LocalDateTime appliedAt) {}
