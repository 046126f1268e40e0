package org.sunbridge.operation;

import org.jspecify.annotations.Nullable;

/** Which results that left are meant; what is null does not restrict. */
public record OutboxFilter(
    @Nullable String target, @Nullable String item, @Nullable String state) {}
