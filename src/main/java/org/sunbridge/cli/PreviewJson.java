package org.sunbridge.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Reject.Problem;

/** One JSON object a file, on one line: what was found, the rows, and what is turned back. */
final class PreviewJson implements PreviewSheet {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Writer out;
  private final JsonGenerator json;
  private final List<PreviewRow> rejects = new ArrayList<>();
  private boolean begun;

  /**
   * @param close whether the writer is closed at the end
   */
  PreviewJson(Writer out, String file, boolean close) throws IOException {
    this.out = out;
    this.json = JSON.createGenerator(out);
    json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, close);
    json.writeStartObject();
    json.writeStringField("file", file);
  }

  @Override
  public void head(List<String> names) throws IOException {
    json.writeFieldName("fields");
    write(names);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    begin();
    write(cells);
  }

  private void begin() throws IOException {
    if (!begun) {
      json.writeArrayFieldStart("rows");
      begun = true;
    }
  }

  private void write(List<String> cells) throws IOException {
    json.writeStartArray();
    for (String cell : cells) {
      json.writeString(cell);
    }
    json.writeEndArray();
  }

  @Override
  public void turnedBack(PreviewRow row) {
    rejects.add(row);
  }

  @Override
  public void unreadable(Problem problem) throws IOException {
    if (begun) {
      json.writeEndArray();
      begun = false;
    }
    json.writeObjectFieldStart("unreadable");
    json.writeStringField("code", problem.code());
    json.writeStringField("reason", problem.reason());
    json.writeEndObject();
  }

  @Override
  public void end(FileReport report) throws IOException {
    begin();
    json.writeEndArray();
    json.writeFieldName("found");
    JSON.writeValue(json, report);
    json.writeFieldName("rejects");
    JSON.writeValue(json, rejects);
  }

  @Override
  public void close() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
    json.close();
    out.flush();
  }
}
