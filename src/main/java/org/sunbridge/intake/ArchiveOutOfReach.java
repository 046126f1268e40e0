package org.sunbridge.intake;

import org.sunbridge.domain.Refused;

/** This process cannot work with the archive as it is just now; another one may. */
public final class ArchiveOutOfReach extends Refused {

  private static final long serialVersionUID = 1;

  ArchiveOutOfReach(ArchiveFault fault) {
    super(fault.sentence());
  }
}
