package org.sunbridge.proof;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.DefinitionVersionMapper;

/** Versions of the definitions as they were kept when a run worked with them. Thread-safe. */
public final class KeptDefinitions {

  private final DefinitionVersionMapper mapper;
  private final Map<String, Definitions> known = new ConcurrentHashMap<>();

  /**
   * @param current need not be read again
   */
  KeptDefinitions(DefinitionVersionMapper mapper, Definitions current) {
    this.mapper = mapper;
    known.put(current.version(), current);
  }

  /**
   * A version's definitions. Their hash is computed anew: texts that were altered are no longer the
   * version that they are kept under.
   *
   * @throws Refused when the version was not kept, or its texts were altered
   */
  public Definitions of(String version) {
    return known.computeIfAbsent(version, this::read);
  }

  private Definitions read(String version) {
    SortedMap<String, String> texts = new TreeMap<>();
    mapper.texts(version).forEach(row -> texts.put(row.file, row.content));
    if (texts.isEmpty()) {
      throw new Refused(
          "没有留存定义版本 %1$s。The version %1$s of the definitions was not kept."
              .formatted(cut(version)));
    }
    Definitions read = new DefinitionLoader().load(texts).definitions();
    if (!read.version().equals(version)) {
      throw new Refused(
          "留存的定义版本 %1$s 被改动过：重算的散列是 %2$s。The kept version %1$s was altered: its texts hash to %2$s."
              .formatted(cut(version), cut(read.version())));
    }
    return read;
  }

  private static String cut(String version) {
    return version.length() > 12 ? version.substring(0, 12) : version;
  }
}
