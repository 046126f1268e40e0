package org.sunbridge.definition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at every variable, field and function an expression names, before its types are checked: to
 * say what was probably meant, and to refuse what could cost time (loops, regular expressions) or
 * fail on some record (indexing, conversions).
 */
final class WordsOfCel {

  private static final Set<String> OPERATORS =
      Set.of(
          "_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_+_", "_-_", "_*_",
          "_/_", "-_", "_?_:_", "@in");

  private static final List<String> FUNCTIONS =
      List.of("has", "size", "startsWith", "endsWith", "contains");

  private final Vocabulary vocabulary;
  private final String expression;
  private final List<BadExpression.Problem> problems = new ArrayList<>();

  /** Told only when nothing else is wrong: a refused loop's own variable is no second fault. */
  private final List<BadExpression.Problem> unknownVariables = new ArrayList<>();

  WordsOfCel(Vocabulary vocabulary, String expression) {
    this.vocabulary = vocabulary;
    this.expression = expression;
  }

  List<BadExpression.Problem> problems(CelAbstractSyntaxTree tree) {
    Map<Long, Integer> positions = tree.getSource().getPositionsMap();
    for (CelExpr expr : expressions(tree)) {
      int offset = positions.getOrDefault(expr.id(), 0);
      switch (expr.exprKind().getKind()) {
        case IDENT -> variable(expr.ident().name(), offset);
        case SELECT -> select(expr, offset);
        case CALL -> call(expr.call().function(), offset);
        case MAP, STRUCT, COMPREHENSION ->
            problems.add(
                new BadExpression.Problem(
                    offset, "maps, objects and loops are not allowed", "compare single values"));
        default -> {
          // constants and lists cost nothing
        }
      }
    }
    return problems.isEmpty() ? unknownVariables : problems;
  }

  /** Every part of an expression, the whole first. */
  static Collection<CelExpr> expressions(CelAbstractSyntaxTree tree) {
    return parts(tree.getExpr()).toList();
  }

  /** An expression and everything in it. */
  static Stream<CelExpr> parts(CelExpr whole) {
    return CelNavigableExpr.fromExpr(whole).allNodes().map(n -> n.expr());
  }

  private void variable(String name, int offset) {
    if (!vocabulary.variables().contains(name)) {
      unknownVariables.add(unknown("variable", name, vocabulary.variables(), offset));
    }
  }

  private void select(CelExpr expr, int offset) {
    CelExpr operand = expr.select().operand();
    String field = expr.select().field();
    if (operand.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return;
    }
    Map<String, CelType> fields = vocabulary.structs().get(operand.ident().name());
    if (fields != null && !fields.containsKey(field)) {
      int found = expression.indexOf(field, expression.offsetByCodePoints(0, offset));
      int at = found < 0 ? offset : expression.codePointCount(0, found);
      problems.add(
          unknown("field", operand.ident().name() + "." + field, named(operand, fields), at));
    }
  }

  private static List<String> named(CelExpr operand, Map<String, CelType> fields) {
    return fields.keySet().stream().map(f -> operand.ident().name() + "." + f).toList();
  }

  private void call(String function, int offset) {
    if (!OPERATORS.contains(function) && !FUNCTIONS.contains(function)) {
      String name = function.replaceAll("[_@]", "");
      problems.add(
          new BadExpression.Problem(
              offset,
              "'" + (function.equals("_[_]") ? "[ ]" : name) + "' is not allowed here",
              "allowed: " + String.join(", ", FUNCTIONS) + ", in, ? : and the operators"));
    }
  }

  private static BadExpression.Problem unknown(
      String what, String name, Collection<String> known, int offset) {
    return new BadExpression.Problem(
        offset, "unknown " + what + " '" + name + "'", Nearest.hint(name, known));
  }
}
