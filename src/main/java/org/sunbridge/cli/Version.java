package org.sunbridge.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Sunbridge.class.getPackage().getImplementationVersion();
    return new String[] {"Sunbridge 阳光桥 " + (version == null ? "(development)" : version)};
  }
}
