package org.sunbridge.definition;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads the plain part of YAML: one document of mappings, lists and scalars. Anchors, aliases, tags
 * and merge keys are refused, for whoever reads a definition must see all of it where it stands.
 */
final class YamlReader {

  private static final int DEEPEST = 20;

  private final SourceText source;
  private final Problems problems;
  private final Iterator<Event> events;

  private YamlReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.events =
        new Yaml(new LoaderOptions()).parse(new StringReader(source.text())).iterator();
  }

  /** The document, or empty when the text is no YAML, which has been reported then. */
  static Optional<YamlValue> read(SourceText source, Problems problems) {
    try {
      return new YamlReader(source, problems).document();
    } catch (TooDeep e) {
      problems.add(e.place, "nested too deeply", "no definition needs more than a few levels");
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      problems.add(
          source.place(mark == null ? 0 : mark.getIndex()),
          "not YAML: " + String.valueOf(e.getProblem()).replaceAll("\\. \\(.*", ""),
          e.getProblem() != null && e.getProblem().contains("TAB")
              ? "indent with blanks, never with tabs"
              : "check indentation, quotes and brackets here and in the line above");
    } catch (ReaderException e) {
      problems.add(
          source.place(e.getPosition()),
          "a character that cannot be printed",
          "remove it or save the file as UTF-8");
    } catch (YAMLException e) {
      problems.add(source.place(0), "not YAML: " + e.getMessage(), "");
    }
    return Optional.empty();
  }

  private Optional<YamlValue> document() {
    Optional<YamlValue> document = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event.is(Event.ID.DocumentStart)) {
        if (document.isPresent()) {
          problems.add(place(event), "a second document", "one definition a file");
          return document;
        }
        document = Optional.of(value(events.next(), 0));
      }
    }
    if (document.isEmpty()) {
      problems.add(source.place(0), "the file is empty", "write a definition or delete it");
    }
    return document;
  }

  private YamlValue value(Event event, int depth) {
    if (depth > DEEPEST) {
      throw new TooDeep(place(event));
    }
    refuseCleverness(event);
    if (event instanceof MappingStartEvent) {
      return mapping(event, depth);
    }
    if (event instanceof SequenceStartEvent) {
      List<YamlValue> items = new ArrayList<>();
      Event next = events.next();
      while (!next.is(Event.ID.SequenceEnd)) {
        items.add(value(next, depth + 1));
        next = events.next();
      }
      return new YamlValue.Sequence(items, place(event));
    }
    if (event instanceof ScalarEvent scalar) {
      boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
      return new YamlValue.Scalar(
          scalar.getValue(), plain, source, event.getStartMark().getIndex());
    }
    return new YamlValue.Alias(place(event));
  }

  private YamlValue mapping(Event start, int depth) {
    List<YamlValue.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Event next = events.next();
    while (!next.is(Event.ID.MappingEnd)) {
      YamlValue key = value(next, depth + 1);
      YamlValue value = value(events.next(), depth + 1);
      if (!(key instanceof YamlValue.Scalar name)) {
        problems.add(key.place(), "a key must be a word, not " + key.described(), "");
      } else if (name.text().equals("<<")) {
        problems.add(key.place(), "merge keys are not allowed", "write the keys out here");
      } else if (!seen.add(name.text())) {
        problems.add(
            key.place(), "duplicate key '" + name.text() + "'", "keep one of them");
      } else {
        entries.add(new YamlValue.Entry(name, value));
      }
      next = events.next();
    }
    return new YamlValue.Mapping(entries, place(start));
  }

  private void refuseCleverness(Event event) {
    if (event instanceof AliasEvent alias) {
      problems.add(
          place(event), "alias '*" + alias.getAnchor() + "' is not allowed", "write it out here");
    } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
      problems.add(place(event), "anchor '&" + node.getAnchor() + "' is not allowed", "remove it");
    }
    String tag = tagOf(event);
    if (tag != null) {
      problems.add(place(event), "tag '" + tag + "' is not allowed", "remove it");
    }
  }

  private static @Nullable String tagOf(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start
        ? start.getTag()
        : null;
  }

  private Place place(Event event) {
    return source.place(event.getStartMark().getIndex());
  }

  private static final class TooDeep extends RuntimeException {
    private final transient Place place;

    TooDeep(Place place) {
      this.place = place;
    }
  }
}
