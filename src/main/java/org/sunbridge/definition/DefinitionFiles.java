package org.sunbridge.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the definition files under a root, reads them and checks their shapes. */
final class DefinitionFiles {

  private static final int MOST_BYTES = 1 << 20;

  private final Path root;
  private final Problems problems;
  private final List<DefinitionFile> files = new ArrayList<>();
  private final TreeMap<String, String> texts = new TreeMap<>();

  private DefinitionFiles(Path root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /**
   * @throws UncheckedIOException when a file or folder cannot be read
   */
  static DefinitionFiles under(Path root, Problems problems) {
    DefinitionFiles found = new DefinitionFiles(root, problems);
    try {
      for (String home : List.of("jobs", "mappings", "schedules")) {
        found.readFolder(home);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The same of texts that were kept, by their names relative to the root. */
  static DefinitionFiles in(SortedMap<String, String> texts, Problems problems) {
    DefinitionFiles kept = new DefinitionFiles(Path.of(""), problems);
    texts.forEach(
        (file, text) -> {
          int slash = file.lastIndexOf('/');
          String stem = file.substring(slash + 1).replaceFirst("\\.yaml$", "");
          DefinitionKind.of(file.substring(0, Math.max(0, slash)), stem)
              .ifPresent(kind -> kept.understand(kind, stem, file, Optional.of(text)));
        });
    return kept;
  }

  List<DefinitionFile> of(DefinitionKind kind) {
    return files.stream().filter(f -> f.kind() == kind).toList();
  }

  List<String> namesOf(DefinitionKind kind) {
    return of(kind).stream().map(DefinitionFile::name).toList();
  }

  /** The files' texts by name relative to the root. */
  TreeMap<String, String> texts() {
    return texts;
  }

  private void readFolder(String folder) throws IOException {
    Path directory = root.resolve(folder);
    if (!Files.isDirectory(directory)) {
      problems.add(
          new Place(folder, 1, 1),
          "there is no folder '" + folder + "'",
          "definitions live in jobs/, mappings/ and schedules/");
      return;
    }
    List<Path> children;
    try (Stream<Path> listed = Files.list(directory)) {
      children = listed.sorted().toList();
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(child)) {
        readSubfolder(folder + "/" + name);
      } else {
        readIfDefinition(folder, name, child);
      }
    }
  }

  private void readSubfolder(String folder) throws IOException {
    if (DefinitionKind.isKnownFolder(folder)) {
      if (DefinitionKind.homes().contains(folder)) {
        readFolder(folder);
      }
    } else {
      problems.unknown(new Place(folder, 1, 1), "folder", folder, DefinitionKind.homes());
    }
  }

  private void readIfDefinition(String folder, String name, Path path) throws IOException {
    String file = folder + "/" + name;
    if (name.endsWith(".yml")) {
      problems.add(new Place(file, 1, 1), "'.yml' files are not read", "rename it to end in .yaml");
    } else if (name.endsWith(".yaml")) {
      String stem = name.substring(0, name.length() - ".yaml".length());
      Optional<DefinitionKind> kind = DefinitionKind.of(folder, stem);
      if (kind.isPresent()) {
        read(kind.get(), stem, file, path);
      }
    }
  }

  private void read(DefinitionKind kind, String stem, String file, Path path) throws IOException {
    understand(kind, stem, file, text(file, path));
  }

  private void understand(DefinitionKind kind, String stem, String file, Optional<String> text) {
    SourceText source = new SourceText(file, text.orElse(""));
    YamlValue.Mapping nothing = new YamlValue.Mapping(List.of(), source.place(0));
    Block block = new Block(nothing);
    if (text.isPresent()) {
      texts.put(file, text.get());
      Optional<YamlValue> value = YamlReader.read(source, problems);
      value.ifPresent(v -> new ShapeCheck(problems).check(kind.key(), v, kind.shape()));
      block = value.flatMap(Block::asBlock).orElse(block);
    }
    if (kind != DefinitionKind.DISTRICT
        && kind != DefinitionKind.INDICATORS
        && kind != DefinitionKind.ALERTS) {
      checkName(kind, stem, block);
    }
    files.add(new DefinitionFile(kind, stem, source, block));
  }

  private void checkName(DefinitionKind kind, String stem, Block block) {
    block
        .scalar(kind.key())
        .filter(name -> !name.text().equals(stem))
        .ifPresent(
            name ->
                problems.add(
                    name.place(),
                    kind.key() + " '" + name.text() + "' stands in '" + stem + ".yaml'",
                    "file and definition must have the same name"));
  }

  private Optional<String> text(String file, Path path) throws IOException {
    Place start = new Place(file, 1, 1);
    if (Files.size(path) > MOST_BYTES) {
      problems.add(start, "larger than 1 MB", "this can be no definition");
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    try {
      return Optional.of(decoder.decode(bytes).toString());
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < bytes.position(); i++) {
        line += bytes.get(i) == '\n' ? 1 : 0;
      }
      problems.add(new Place(file, line, 1), "the file is not UTF-8", "save it as UTF-8");
      return Optional.empty();
    }
  }
}
