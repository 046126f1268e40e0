package org.sunbridge.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.TypedRow;
import org.sunbridge.registry.UploadMapper;
import org.sunbridge.registry.UploadRow;

/** Keeps what was mended on a page until the file is handed in. */
public final class TypedRowStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final UploadMapper uploads;
  private final PersonalCodec codec;

  public TypedRowStore(UploadMapper uploads, PersonalCodec codec) {
    this.uploads = uploads;
    this.codec = codec;
  }

  TypedRows of(UploadRow draft) {
    SortedMap<Long, List<String>> rows = new TreeMap<>();
    for (TypedRow row : uploads.typed(draft.id)) {
      rows.put(row.sourceRow, cells(row));
    }
    return new TypedRows(rows);
  }

  /** Beside those typed before; of one row the last counts. */
  void add(UploadRow draft, TypedRows typed) {
    typed.cells().forEach((line, cells) -> uploads.type(row(draft, line, cells)));
  }

  void forget(UploadRow draft) {
    uploads.forgetTyped(draft.id);
  }

  private TypedRow row(UploadRow draft, long line, List<String> cells) {
    TypedRow row = new TypedRow();
    row.uploadId = draft.id;
    row.sourceRow = line;
    try {
      row.cells = codec.encode(JSON.writeValueAsString(cells));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
    return row;
  }

  private List<String> cells(TypedRow row) {
    try {
      return JSON.readerForListOf(String.class).readValue(codec.decode(row.cells));
    } catch (JsonProcessingException e) {
      // Without the exception's own text: it quotes the cells.
      e.clearLocation();
      throw new IllegalStateException(
          "row " + row.sourceRow + " of upload_typed does not hold the JSON list it should");
    }
  }
}
