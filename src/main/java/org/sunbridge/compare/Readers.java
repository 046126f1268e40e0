package org.sunbridge.compare;

import java.util.List;
import java.util.Map;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.CheckDefinition;
import org.sunbridge.definition.MappingDefinition.CheckDefinition.Level;
import org.sunbridge.definition.RecordExpression;
import org.sunbridge.mapping.RecordCheck;
import org.sunbridge.mapping.RecordReader;

/** Makes a mapping's reader, with its own checks compiled. */
public final class Readers {

  private Readers() {}

  public static RecordReader of(MappingDefinition mapping, Definitions definitions) {
    Map<String, FieldType> fields = RecordExpression.fieldsOf(mapping);
    List<RecordCheck> checks =
        mapping.checks().stream().map(check -> (RecordCheck) compiled(check, fields)).toList();
    return new RecordReader(mapping, definitions.codes(), checks);
  }

  private static CompiledCheck compiled(CheckDefinition check, Map<String, FieldType> fields) {
    return new CompiledCheck(
        RecordExpression.compile(check.when(), fields),
        check.message(),
        check.level(),
        check.when().contains("asOf"));
  }

  /** A rule of the mapping in CEL. */
  private record CompiledCheck(
      RecordExpression expression, String message, Level level, boolean needsAsOf)
      implements RecordCheck {

    @Override
    public boolean isBroken(Map<String, String> values, String asOf) {
      return expression.test(values, asOf);
    }
  }
}
