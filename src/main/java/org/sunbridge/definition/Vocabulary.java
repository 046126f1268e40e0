package org.sunbridge.definition;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The variables an expression may speak of.
 *
 * @param structs variables with fields, the fields with their types
 * @param plain variables without fields
 */
record Vocabulary(
    ImmutableMap<String, ImmutableMap<String, CelType>> structs,
    ImmutableMap<String, CelType> plain) {

  /** Lets {@code record.amount > 0} compare a decimal with a whole number. */
  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  /** Only {@code has()} of the macros: the others loop. */
  CelCompiler compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.HAS)
            .setTypeProvider(new Structs(structs));
    structs.forEach((name, fields) -> builder.addVar(name, struct(name, fields)));
    plain.forEach(builder::addVar);
    return builder.build();
  }

  Set<String> variables() {
    Set<String> names = new TreeSet<>(structs.keySet());
    names.addAll(plain.keySet());
    return names;
  }

  private static StructType struct(String name, ImmutableMap<String, CelType> fields) {
    return StructType.create(
        name,
        fields.keySet(),
        field -> Optional.ofNullable(fields.get(field)));
  }

  /** Tells the type checker which fields there are; their values come as maps. */
  private record Structs(ImmutableMap<String, ImmutableMap<String, CelType>> structs)
      implements CelTypeProvider {

    @Override
    public ImmutableCollection<CelType> types() {
      return structs.entrySet().stream()
          .map(e -> (CelType) struct(e.getKey(), e.getValue()))
          .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(structs.get(name)).map(fields -> struct(name, fields));
    }
  }
}
