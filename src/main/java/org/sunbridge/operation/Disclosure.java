package org.sunbridge.operation;

/** Whether personal values are shown as they are; whoever asks for that records a reason. */
public enum Disclosure {
  MASKED,
  REVEALED
}
