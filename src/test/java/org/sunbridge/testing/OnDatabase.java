package org.sunbridge.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class with a schema of its own, run on the embedded database and on MySQL. Its methods may
 * take a {@link TestDatabase} or a {@code DataSource}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag(TestDatabase.TAG)
@ExtendWith(TestDatabase.class)
public @interface OnDatabase {}
