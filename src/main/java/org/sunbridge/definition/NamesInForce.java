package org.sunbridge.definition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names an expression asks for: {@code 'SENTENCED' in circumstances}. Nothing else can be done
 * with {@code circumstances}, so that what an expression may see is known from its text.
 *
 * @param offsets by name, where it stands first
 * @param nodes the constants that name them
 */
record NamesInForce(Map<String, Integer> offsets, Set<Long> nodes) {

  static final String VARIABLE = "circumstances";

  /**
   * @throws BadExpression where the variable stands otherwise
   */
  static NamesInForce askedIn(String cel, CelAbstractSyntaxTree tree) {
    Map<Long, Integer> positions = tree.getSource().getPositionsMap();
    Map<String, Integer> offsets = new LinkedHashMap<>();
    Set<Long> nodes = new HashSet<>();
    Set<Long> wellUsed = new HashSet<>();
    for (CelExpr part : WordsOfCel.expressions(tree)) {
      if (part.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
          && part.call().function().equals("@in")
          && isVariable(part.call().args().get(1))
          && isText(part.call().args().get(0))) {
        CelExpr name = part.call().args().get(0);
        offsets.putIfAbsent(name.constant().stringValue(), positions.getOrDefault(name.id(), 0));
        nodes.add(name.id());
        wellUsed.add(part.call().args().get(1).id());
      }
    }
    List<BadExpression.Problem> problems = new ArrayList<>();
    for (CelExpr part : WordsOfCel.expressions(tree)) {
      if (isVariable(part) && !wellUsed.contains(part.id())) {
        problems.add(
            new BadExpression.Problem(
                positions.getOrDefault(part.id(), 0),
                "circumstances can only be asked for one by its name",
                "write 'SENTENCED' in circumstances"));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadExpression(cel, problems);
    }
    return new NamesInForce(offsets, nodes);
  }

  static boolean isVariable(CelExpr part) {
    return part.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
        && part.ident().name().equals(VARIABLE);
  }

  boolean isOneOf(CelExpr part) {
    return nodes.contains(part.id());
  }

  private static boolean isText(CelExpr part) {
    return part.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }
}
