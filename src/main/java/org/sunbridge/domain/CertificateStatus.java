package org.sunbridge.domain;

/** What the register says of a certificate (证件状态). */
public enum CertificateStatus {
  VALID,
  EXPIRED,
  FROZEN,
  CANCELLED,
  MOVED_OUT
}
