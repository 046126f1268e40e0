package org.sunbridge.definition;

/**
 * One definition file whose shape was checked.
 *
 * @param name the file's name without its ending, which is the definition's name
 * @param block its keys and values; without any when the file is no YAML
 */
record DefinitionFile(DefinitionKind kind, String name, SourceText source, Block block) {}
