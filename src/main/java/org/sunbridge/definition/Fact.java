package org.sunbridge.definition;

/** What a policy's expression looks at; tells which events can end a condition. */
public enum Fact {
  /** {@code certificate.valid}. */
  CERTIFICATE_VALID,
  /** {@code certificate.category} and {@code certificate.grade}. */
  CERTIFICATE_ATTRIBUTES,
  /** {@code membership.kind} and {@code membership.member}. */
  MEMBERSHIP,
  /** {@code 'SENTENCED' in circumstances}. */
  CIRCUMSTANCES,
  /** {@code person.age}. */
  AGE
}
