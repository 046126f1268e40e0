package org.sunbridge.definition;

/**
 * Something in a definition file that must be mended before the definitions can be used.
 *
 * @param file relative to the folder that was loaded, with forward slashes
 * @param line from 1
 * @param column from 1, counted in characters
 * @param message what is wrong
 * @param hint how to mend it; empty when the message says so already
 */
public record Violation(String file, int line, int column, String message, String hint) {

  /** {@code file:line:column: message (hint)}: editors and terminals jump to the place. */
  @Override
  public String toString() {
    String place = file + ":" + line + ":" + column + ": " + message;
    return hint.isEmpty() ? place : place + " (" + hint + ")";
  }
}
