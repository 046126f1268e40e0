package org.sunbridge.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a job's files are fetched from, as its {@code pull:} declares it, and when they count as
 * finished.
 *
 * @param from a Camel endpoint of scheme file, ftp, ftps or sftp, or the JDBC address of a database
 * @param include glob of file names; of a database, of the files that may stand for it
 * @param exclude glob of file names that are still being written, besides the usual ones
 * @param login empty where the endpoint asks for none, or its address says all
 * @param hostKeys fingerprints of an SFTP server, any of which is trusted; may be empty
 * @param knownHosts file of trusted SFTP servers, as OpenSSH writes it; default {@code
 *     data/known_hosts}
 * @param certificate file of the certificates (PEM) that an FTPS server's must descend from;
 *     default those that Java trusts
 * @param table what is read of a database; present exactly where {@code from} is a JDBC address
 */
public record PullDefinition(
    String from,
    String include,
    Optional<String> exclude,
    Optional<Login> login,
    List<String> hostKeys,
    Optional<String> knownHosts,
    Optional<String> certificate,
    Finished finished,
    Checksum checksum,
    Optional<After> after,
    Unpack unpack,
    Optional<Table> table) {

  public PullDefinition {
    hostKeys = List.copyOf(hostKeys);
  }

  /**
   * @param key private key of an SFTP user, in OpenSSH's or PEM form
   * @param passphrase of the key
   */
  public record Login(
      Optional<String> user,
      Optional<Kept> password,
      Optional<Kept> key,
      Optional<Kept> passphrase) {}

  /** A secret, kept outside the definitions. */
  public record Kept(Where where, String name) {
    public enum Where {
      /** In the environment variable of this name. */
      ENV,
      /** In a file; for a password its first line. */
      FILE
    }
  }

  /**
   * When a file is whole.
   *
   * @param marker the name of a file that its sender adds last, in Camel's words, such as {@code
   *     ${file:name}.done}; empty when none is waited for
   * @param stable how long its size and time must stay the same
   */
  public record Finished(Optional<String> marker, Duration stable) {}

  /** What is asked of a checksum beside the file. */
  public enum Checksum {
    /** Verified where there is one. */
    IF_PRESENT,
    /** A file without one is not fetched yet. */
    REQUIRED
  }

  /** What becomes of a file at its place once it was received. */
  public enum After {
    /** Moved into {@code .received} beside it. */
    MOVE,
    DELETE,
    /** It stays, and is remembered. */
    KEEP
  }

  /**
   * How zip archives are opened.
   *
   * @param include glob of the names of their members
   */
  public record Unpack(String include, Optional<Kept> password) {}

  /**
   * What is read of a database.
   *
   * @param query a SELECT; each row becomes a row of the delivery, each column label a heading
   * @param fileName what the delivery is called; {@code {date}} stands for the business date
   * @param markTaken an UPDATE that is executed for each row once its delivery is archived and
   *     known; {@code :#label} stands for the row's value of that column
   */
  public record Table(String query, String fileName, Optional<String> markTaken) {}
}
