package org.sunbridge.publish;

/** What a result is called at one item of one target. */
record ResultName(String target, String item, String result) {

  /**
   * The idempotency key of one revision: the same for every attempt, another for every revision.
   */
  String idOf(int revision, Operation operation) {
    String text = result + "\n" + revision + "\n" + operation.wireName();
    return Sm3.hex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
