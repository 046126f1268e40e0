package org.sunbridge.registry;

/** How many people of a street. */
public final class StreetPeople {
  public String street = "";
  public long people;
}
