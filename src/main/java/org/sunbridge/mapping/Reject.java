package org.sunbridge.mapping;

import java.util.List;
import java.util.Optional;

/**
 * A row that is turned back. It speaks for nobody; {@code name} and {@code birthDate} only keep
 * somebody from being taken for absent.
 *
 * @param cells the row as it was sent
 * @param problems at least one
 * @param name the cleaned name, where there is one
 * @param birthDate ISO date, where the row tells one, even inside a broken id
 */
public record Reject(
    long line,
    long offset,
    List<String> cells,
    List<Problem> problems,
    Optional<String> name,
    Optional<String> birthDate)
    implements Row {

  public Reject {
    cells = List.copyOf(cells);
    problems = List.copyOf(problems);
  }

  public Reject(
      long line,
      List<String> cells,
      List<Problem> problems,
      Optional<String> name,
      Optional<String> birthDate) {
    this(line, -1, cells, problems, name, birthDate);
  }

  /**
   * @param column the sender's column name; empty when the whole row is meant
   * @param maskedValue the offending value, masked if personal
   * @param code stable: the name of a {@link ProblemCode}
   * @param reason a Chinese sentence that lets the sender mend the row
   */
  public record Problem(String column, String maskedValue, String code, String reason) {

    /** What is wrong with the shape of a row that should have a number of cells. */
    static Problem ofRow(ProblemCode code, int width, int cells) {
      String reason = Sentences.CHINESE.of(code, "", String.valueOf(width), String.valueOf(cells));
      return new Problem("", "", code.name(), reason);
    }
  }
}
