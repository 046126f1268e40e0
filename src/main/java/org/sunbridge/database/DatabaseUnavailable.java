package org.sunbridge.database;

import org.jspecify.annotations.Nullable;

/**
 * There is no database to work with. The message says in Chinese and English what happened, where,
 * and what to do; trying again is safe.
 */
public final class DatabaseUnavailable extends RuntimeException {

  DatabaseUnavailable(String sentence) {
    super(sentence);
  }

  DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
