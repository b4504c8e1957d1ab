package org.broadsheet.indexer.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version and the commit that the build wrote into the jar's manifest. */
final class Version implements IVersionProvider {
  /** What the build writes where there is no checkout around it. */
  private static final String NO_COMMIT = " (commit null)";

  @Override
  public String[] getVersion() {
    return new String[] {shown(Version.class.getPackage().getImplementationVersion())};
  }

  /**
   * The version as it is printed.
   *
   * @param written into the manifest; null where the classes come from no jar
   */
  static String shown(@Nullable String written) {
    return written == null
        ? "broadsheet (not from a jar)"
        : "broadsheet " + written.replace(NO_COMMIT, "");
  }
}
