package org.sunbridge.operation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.registry.PersonalCodec;

/**
 * A row that was turned back.
 *
 * @param line its number in the file, or the sheet's row
 * @param cells as they were sent, unmasked: for whoever mends the row, never for a page
 * @param problems at least one
 */
public record TurnedBack(long line, List<String> cells, List<Problem> problems) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public TurnedBack {
    cells = List.copyOf(cells);
    problems = List.copyOf(problems);
  }

  /**
   * What is wrong in one cell.
   *
   * @param column the sender's; empty when the row as a whole is meant
   * @param maskedValue the value, masked if personal
   * @param reason a Chinese sentence
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Problem(
      @Nullable String column, @Nullable String maskedValue, String code, String reason) {

    /** Names the column, which most reasons do themselves. */
    String sentence() {
      return column == null || column.isEmpty() || reason.contains(column)
          ? reason
          : column + "：" + reason;
    }
  }

  /** A cell as it was sent, empty where the row has none. */
  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /** All that is wrong, in one cell of an export. */
  public String reason() {
    return problems.stream().map(Problem::sentence).collect(Collectors.joining("；"));
  }

  static TurnedBack of(RejectRow row, PersonalCodec codec) {
    try {
      return new TurnedBack(
          row.row(),
          JSON.readerForListOf(String.class).readValue(codec.decode(row.cells())),
          JSON.readerForListOf(Problem.class).readValue(row.problems()));
    } catch (JsonProcessingException e) {
      // Without the exception's own text: it quotes the cells.
      e.clearLocation();
      throw new IllegalStateException(
          "row " + row.row() + " of delivery_reject does not hold the JSON lists it should");
    }
  }
}
