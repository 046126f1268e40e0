package org.sunbridge;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rooms and the ways between them, read from the table of docs/architecture.md, so that drawing
 * and house cannot differ.
 *
 * @param sees what is written in the table's second column, by room
 */
record Rooms(Map<String, String> sees) {

  private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| ([a-z, ]+)[^|]*\\|.*");
  private static final String NOTHING = "nothing";
  private static final String EVERYTHING = "everything";

  /** Remarks after the names, in brackets, are for people. */
  static Rooms drawnIn(Path document) {
    Map<String, String> sees = new LinkedHashMap<>();
    try {
      String text = Files.readString(document);
      String table = text.substring(text.indexOf("\n## Rooms"), text.indexOf("\n## Stage 1"));
      for (String line : table.lines().toList()) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
          sees.put(row.group(1), row.group(2).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rooms(sees);
  }

  /** Every package is a room of the table, and looks only where the table says. */
  ArchRule rule() {
    LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String room : sees.keySet()) {
      house = house.layer(room).definedBy("org.sunbridge." + room + "..");
    }
    for (Map.Entry<String, String> way : sees.entrySet()) {
      house = with(house, way.getKey(), way.getValue());
    }
    return house
        .ensureAllClassesAreContainedInArchitecture()
        .as("rooms look only into the rooms that docs/architecture.md allows");
  }

  private static LayeredArchitecture with(LayeredArchitecture house, String room, String seen) {
    return switch (seen) {
      case NOTHING -> house.whereLayer(room).mayNotAccessAnyLayer();
      case EVERYTHING -> house.whereLayer(room).mayNotBeAccessedByAnyLayer();
      default -> house.whereLayer(room).mayOnlyAccessLayers(seen.split(", *"));
    };
  }
}
