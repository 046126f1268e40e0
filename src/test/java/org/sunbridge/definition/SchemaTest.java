package org.sunbridge.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The schemas in {@code docs/schema} are written from the very shapes the loader checks. After a
 * change of a shape, write them anew: {@code mvn test -Dtest=SchemaTest -Dschema.write=true}.
 */
class SchemaTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @TempDir Path folder;

  static List<Path> valids() throws IOException {
    List<Path> folders = new ArrayList<>(Fixtures.valids());
    folders.add(Fixtures.SHIPPED);
    return folders;
  }

  @ParameterizedTest
  @EnumSource(DefinitionKind.class)
  void theSchemaSaysWhatTheLoaderKnows(DefinitionKind kind) throws IOException {
    String written = JSON.writeValueAsString(SchemaWriter.schema(kind)) + "\n";
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(file(kind), written);
    }

    assertThat(Files.readString(file(kind))).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("valids")
  void whatTheLoaderAcceptsTheSchemaAcceptsToo(Path root) throws IOException {
    assertThat(misfits(root)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-key",
        "missing-key",
        "number-in-quotes",
        "percent-over-100",
        "bad-word-of-a-choice",
        "list-where-text-belongs",
        "text-where-keys-belong",
        "district-code",
        "policy-bad-month",
        "secret-written-down"
      })
  void whatIsMisshapenTheSchemaRefusesToo(String fixture) throws IOException {
    Path invalid = Path.of("src/test/resources/definitions/invalids", fixture);

    assertThat(misfits(Fixtures.laidOver(invalid, folder))).isNotEmpty();
  }

  @Test
  void everyKeyIsExplained() throws IOException {
    for (DefinitionKind kind : DefinitionKind.values()) {
      JSON.readTree(file(kind).toFile())
          .findParents("properties")
          .forEach(
              parent ->
                  parent
                      .get("properties")
                      .forEach(key -> assertThat(key.path("description").asText()).isNotBlank()));
    }
  }

  private static List<String> misfits(Path root) throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    DefinitionFiles files = DefinitionFiles.under(root, new Problems());
    List<String> misfits = new ArrayList<>();
    for (DefinitionKind kind : DefinitionKind.values()) {
      JsonNode schema = JSON.readTree(file(kind).toFile());
      for (DefinitionFile definition : files.of(kind)) {
        Object value = yaml.load(definition.source().text());
        misfits.addAll(SchemaCheck.misfits(schema, value, definition.source().file()));
      }
    }
    return misfits;
  }

  private static Path file(DefinitionKind kind) {
    return Path.of("docs/schema", kind.key() + ".schema.json");
  }
}
