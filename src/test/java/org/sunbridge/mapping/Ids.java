package org.sunbridge.mapping;

import org.sunbridge.domain.CitizenId;

/** Valid numbers for tests. */
final class Ids {

  static final String ID = "11010519491231002X";
  static final String CERTIFICATE = ID + "43";

  private Ids() {}

  /** The citizen id of 17 digits with its check character. */
  static String checked(String first17) {
    return first17 + CitizenId.checkCharacter(first17);
  }
}
