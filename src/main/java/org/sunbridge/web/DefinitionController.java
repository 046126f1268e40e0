package org.sunbridge.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.Loaded;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.intake.Glance;
import org.sunbridge.intake.MappingTrial;
import org.sunbridge.operation.Words;
import org.sunbridge.registry.DefinitionTextRow;
import org.sunbridge.registry.DefinitionVersionMapper;
import org.sunbridge.registry.DefinitionVersionRow;

/**
 * What the jobs, mappings, policies and schedules say, since when, and whether another text would
 * do. Definitions are files under somebody's care; nothing here writes them.
 */
@Controller
@RequestMapping("/definitions")
class DefinitionController {

  private static final int VERSIONS = 50;
  private static final int ROWS = 20;

  private final Definitions definitions;
  private final DefinitionVersionMapper versions;
  private final DefinitionFolder folder;
  private final Clock clock;

  DefinitionController(
      Definitions definitions,
      DefinitionVersionMapper versions,
      DefinitionFolder folder,
      Clock clock) {
    this.definitions = definitions;
    this.versions = versions;
    this.folder = folder;
    this.clock = clock;
  }

  @GetMapping
  String all(Model model) {
    Loaded now = folder.read();
    model.addAttribute("version", definitions.version());
    model.addAttribute("kinds", byKind());
    model.addAttribute("versions", versions.newest(VERSIONS));
    model.addAttribute("violations", now.violations());
    model.addAttribute(
        "unread",
        now.violations().isEmpty()
            ? changedFiles(definitions.texts(), now.definitions().texts())
            : List.of());
    return "definitions";
  }

  /** Folder by folder. */
  private Map<String, List<String>> byKind() {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (String file : definitions.texts().keySet()) {
      String kind = file.substring(0, file.lastIndexOf('/') + 1);
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(file);
    }
    return kinds;
  }

  private static List<String> changedFiles(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    TreeSet<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    files.removeIf(file -> before.getOrDefault(file, "").equals(after.getOrDefault(file, "")));
    return List.copyOf(files);
  }

  /** What a version has that the one before had not. */
  @GetMapping("/versions/{version}")
  String version(Model model, @PathVariable("version") String version) {
    List<DefinitionVersionRow> newest = versions.newest(VERSIONS);
    int at = 0;
    while (at < newest.size() && !newest.get(at).version.equals(version)) {
      at++;
    }
    if (at == newest.size()) {
      throw new NotThere();
    }
    SortedMap<String, String> texts = texts(version);
    SortedMap<String, String> former =
        at + 1 < newest.size() ? texts(newest.get(at + 1).version) : new TreeMap<>();
    Map<String, List<TextChange>> changes = new LinkedHashMap<>();
    for (String file : changedFiles(former, texts)) {
      changes.put(
          file, TextChange.between(former.getOrDefault(file, ""), texts.getOrDefault(file, "")));
    }
    model.addAttribute("row", newest.get(at));
    model.addAttribute("former", at + 1 < newest.size() ? newest.get(at + 1) : null);
    model.addAttribute("changes", changes);
    return "definition-version";
  }

  private SortedMap<String, String> texts(String version) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (DefinitionTextRow row : versions.texts(version)) {
      texts.put(row.file, row.content);
    }
    return texts;
  }

  @GetMapping("/file")
  String file(Model model, @RequestParam("name") String name) {
    return shown(model, name, current(name));
  }

  /** Whether another text would do, how it differs, and how a mapping reads a sample file. */
  @PostMapping("/file")
  String tried(
      Model model,
      Locale locale,
      @RequestParam("name") String name,
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "sample", required = false) @Nullable MultipartFile sample)
      throws IOException {
    String yaml = text.replace("\r\n", "\n");
    SortedMap<String, String> texts = new TreeMap<>(definitions.texts());
    texts.put(name, yaml);
    Loaded loaded = new DefinitionLoader().load(texts);
    model.addAttribute("tried", true);
    model.addAttribute("violations", loaded.violations());
    model.addAttribute("changes", TextChange.between(current(name), yaml));
    if (loaded.violations().isEmpty() && sample != null && !sample.isEmpty()) {
      read(model, locale, mapping(loaded.definitions(), name), loaded.definitions(), sample);
    }
    return shown(model, name, yaml);
  }

  private void read(
      Model model,
      Locale locale,
      MappingDefinition mapping,
      Definitions tried,
      MultipartFile sample)
      throws IOException {
    Path file = Files.createTempFile("sample", "");
    try {
      sample.transferTo(file);
      Glance glance =
          MappingTrial.of(file, mapping, tried, LocalDate.now(clock.withZone(Show.ZONE)), ROWS);
      model.addAttribute("glance", glance);
      model.addAttribute("preview", Preview.of(glance, mapping, new Words(tried, locale)));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private String shown(Model model, String name, String text) {
    model.addAttribute("name", name);
    model.addAttribute("text", text);
    model.addAttribute("lines", current(name).lines().toList());
    model.addAttribute("isMapping", isMapping(name));
    return "definition";
  }

  private String current(String name) {
    String text = definitions.texts().get(name);
    if (text == null) {
      throw new NotThere();
    }
    return text;
  }

  private static boolean isMapping(String name) {
    return name.matches("mappings/[^/]+\\.yaml");
  }

  private static MappingDefinition mapping(Definitions tried, String name) {
    if (!isMapping(name)) {
      throw new NotThere();
    }
    return tried.mapping(name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.')));
  }
}
