package org.sunbridge.review;

import org.sunbridge.domain.PersonKey;

/** What a benefit pays a person a month. */
public final class MonthlyPay {
  public PersonKey personKey = new PersonKey(new byte[16]);
  public String benefit = "";
  public long fen;
}
