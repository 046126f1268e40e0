package org.sunbridge.domain;

/**
 * What was asked cannot be done as things stand; nothing was changed. The message is a sentence for
 * the person who asked: what stands in the way, and what they can do.
 */
public class Refused extends RuntimeException {

  public Refused(String sentence) {
    super(sentence);
  }
}
