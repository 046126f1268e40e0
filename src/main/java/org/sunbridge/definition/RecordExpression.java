package org.sunbridge.definition;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A CEL expression over one record: {@code record} with the fields its mapping declares, and {@code
 * asOf}, the delivery's day. Codes, numbers of persons, dates and months are text, so that ISO
 * dates compare as they should; {@link FieldType#MONEY} and {@link FieldType#NUMBER} are decimals,
 * {@link FieldType#YES_NO} is true or false. Compiled once; thread-safe.
 */
public final class RecordExpression {

  private static final Map<Map<String, FieldType>, Cel> COMPILERS = new ConcurrentHashMap<>();

  private final CelRuntime.Program program;
  private final Map<String, FieldType> used;
  private final boolean readsAsOf;
  private final boolean lapses;
  private final Optional<String> onlyField;

  private RecordExpression(
      CelRuntime.Program program,
      Map<String, FieldType> used,
      boolean readsAsOf,
      boolean lapses,
      Optional<String> onlyField) {
    this.program = program;
    this.used = used;
    this.readsAsOf = readsAsOf;
    this.lapses = lapses;
    this.onlyField = onlyField;
  }

  /**
   * An expression that is true or false, as a check needs it.
   *
   * @param fields the mapping's fields; any other is an error
   * @throws BadExpression with the place of each fault
   */
  public static RecordExpression compile(String cel, Map<String, FieldType> fields) {
    return compile(cel, fields, Set.of(SimpleType.BOOL));
  }

  /**
   * An expression that gives a value, as a stated fact needs it.
   *
   * @throws BadExpression with the place of each fault
   */
  public static RecordExpression compileValue(String cel, Map<String, FieldType> fields) {
    return compile(
        cel, fields, Set.of(SimpleType.STRING, SimpleType.DOUBLE, SimpleType.INT, SimpleType.BOOL));
  }

  /** All fields of a mapping with their types. */
  public static Map<String, FieldType> fieldsOf(MappingDefinition mapping) {
    Map<String, FieldType> fields = new LinkedHashMap<>();
    mapping.fields().values().forEach(f -> fields.put(f.name(), f.type()));
    return fields;
  }

  private static RecordExpression compile(
      String cel, Map<String, FieldType> fields, Set<CelType> results) {
    Cel compiler = COMPILERS.computeIfAbsent(Map.copyOf(fields), RecordExpression::compilerFor);
    CelAbstractSyntaxTree tree = compiler.compile(cel, results);
    Map<String, FieldType> used = new HashMap<>();
    boolean readsAsOf = false;
    for (CelExpr part : WordsOfCel.expressions(tree)) {
      if (part.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT) {
        readsAsOf |= part.ident().name().equals("asOf");
      } else if (part.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT) {
        String field = part.select().field();
        used.put(field, fields.getOrDefault(field, FieldType.TEXT));
      }
    }
    CelExpr whole = tree.getExpr();
    Optional<String> onlyField =
        whole.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT && !whole.select().testOnly()
            ? Optional.of(whole.select().field())
            : Optional.empty();
    try {
      return new RecordExpression(
          Vocabulary.RUNTIME.createProgram(tree),
          Map.copyOf(used),
          readsAsOf,
          lapses(whole),
          onlyField);
    } catch (CelEvaluationException e) {
      throw new BadExpression(
          cel, List.of(new BadExpression.Problem(0, String.valueOf(e.getMessage()), "")));
    }
  }

  private static Cel compilerFor(Map<String, FieldType> fields) {
    ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
    new TreeMap<>(fields).forEach((name, type) -> types.put(name, celType(type)));
    return new Cel(
        new Vocabulary(
            ImmutableMap.of("record", types.build()), ImmutableMap.of("asOf", SimpleType.STRING)));
  }

  /** Names of the record's fields that the expression reads. */
  public Set<String> fields() {
    return new TreeSet<>(used.keySet());
  }

  /** Whether the expression speaks of the delivery's day, so that it must be known. */
  public boolean readsAsOf() {
    return readsAsOf;
  }

  /**
   * Whether the expression, once false of a record, stays false on every later day: the day stands
   * only where it is compared, and on its greater side.
   */
  public boolean lapsesWithTime() {
    return lapses;
  }

  private static boolean lapses(CelExpr part) {
    if (part.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL) {
      return !namesAsOf(part);
    }
    List<CelExpr> sides = part.call().args();
    return switch (part.call().function()) {
      case "_&&_", "_||_" -> sides.stream().allMatch(RecordExpression::lapses);
      case "_>_", "_>=_" -> !namesAsOf(sides.get(0)) && isAsOfOrSilent(sides.get(1));
      case "_<_", "_<=_" -> isAsOfOrSilent(sides.get(0)) && !namesAsOf(sides.get(1));
      default -> !namesAsOf(part);
    };
  }

  private static boolean isAsOfOrSilent(CelExpr side) {
    return side.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT || !namesAsOf(side);
  }

  private static boolean namesAsOf(CelExpr part) {
    return WordsOfCel.parts(part)
        .anyMatch(
            one ->
                one.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
                    && one.ident().name().equals("asOf"));
  }

  /**
   * Whether the expression is true of a record. One that needs a field which the record lacks does
   * not apply: false.
   *
   * @param values canonical text by field; absent fields have no entry
   * @param asOf ISO date
   */
  public boolean test(Map<String, String> values, String asOf) {
    return evaluate(values, asOf).filter(Boolean.TRUE::equals).isPresent();
  }

  /** The value as canonical text; empty when a field it needs is absent. */
  public Optional<String> text(Map<String, String> values, String asOf) {
    if (onlyField.isPresent()) {
      return Optional.ofNullable(values.get(onlyField.get()));
    }
    return evaluate(values, asOf).map(RecordExpression::canonical);
  }

  private Optional<Object> evaluate(Map<String, String> values, String asOf) {
    Map<String, Object> record = new HashMap<>();
    used.forEach(
        (field, type) -> {
          String text = values.get(field);
          if (text != null) {
            record.put(field, typed(text, type));
          }
        });
    try {
      return Optional.of(program.eval(Map.of("record", record, "asOf", asOf)));
    } catch (CelEvaluationException e) {
      // The functions that WordsOfCel lets pass can fail on nothing but an absent field (or a
      // whole-number division by zero, which says as little): the expression does not apply.
      return Optional.empty();
    }
  }

  private static String canonical(Object value) {
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private static Object typed(String text, FieldType type) {
    return switch (type) {
      case MONEY, NUMBER -> Double.valueOf(text);
      case YES_NO -> Boolean.valueOf(text);
      default -> text;
    };
  }

  private static CelType celType(FieldType type) {
    return switch (type) {
      case MONEY, NUMBER -> SimpleType.DOUBLE;
      case YES_NO -> SimpleType.BOOL;
      default -> SimpleType.STRING;
    };
  }
}
