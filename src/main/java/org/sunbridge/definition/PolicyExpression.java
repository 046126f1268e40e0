package org.sunbridge.definition;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sunbridge.domain.MembershipKind;

/**
 * A CEL expression of a policy over {@link Circumstances}: {@code certificate.valid}, {@code
 * certificate.category}, {@code certificate.grade}, {@code membership.kind} (text, empty on no
 * list) and {@code membership.member}. What holds on a day is said here; months, absence and
 * identity are not its matter. Compiled once, remembers its answers; thread-safe.
 */
public final class PolicyExpression {

  private static final ImmutableMap<String, ImmutableMap<String, CelType>> VARIABLES =
      ImmutableMap.of(
          "certificate",
          ImmutableMap.of(
              "valid", SimpleType.BOOL, "category", SimpleType.INT, "grade", SimpleType.INT),
          "membership",
          ImmutableMap.of("kind", SimpleType.STRING, "member", SimpleType.BOOL));

  private final String expression;
  private final CelRuntime.Program program;
  private final Set<Fact> uses;
  private final Map<Circumstances, Object> answers = new ConcurrentHashMap<>();

  private PolicyExpression(String expression, CelRuntime.Program program, Set<Fact> uses) {
    this.expression = expression;
    this.program = program;
    this.uses = uses;
  }

  /**
   * @throws BadExpression with the place of each fault, and unless it is true or false
   */
  public static PolicyExpression condition(String cel) {
    return compile(cel, Set.of(SimpleType.BOOL));
  }

  /**
   * An amount in yuan a month.
   *
   * @throws BadExpression with the place of each fault, and unless it is a number
   */
  public static PolicyExpression amount(String cel) {
    return compile(cel, Set.of(SimpleType.DOUBLE, SimpleType.INT));
  }

  private static PolicyExpression compile(String cel, Set<CelType> results) {
    CelAbstractSyntaxTree tree = Compiler.CEL.compile(cel, results);
    refuseUnknownKinds(cel, tree);
    try {
      return new PolicyExpression(cel, Vocabulary.RUNTIME.createProgram(tree), factsIn(tree));
    } catch (CelEvaluationException e) {
      throw new BadExpression(
          cel, List.of(new BadExpression.Problem(0, String.valueOf(e.getMessage()), "")));
    }
  }

  /** Whether a condition holds. */
  public boolean holds(Circumstances circumstances) {
    if (answer(circumstances) instanceof Boolean holds) {
      return holds;
    }
    throw new IllegalStateException("an amount was asked whether it holds: " + expression);
  }

  /** What an amount comes to, in yuan. */
  public double amount(Circumstances circumstances) {
    if (answer(circumstances) instanceof Number yuan) {
      return yuan.doubleValue();
    }
    throw new IllegalStateException("a condition was asked for an amount: " + expression);
  }

  /** What the expression looks at. */
  public Set<Fact> uses() {
    return uses.isEmpty() ? Set.of() : EnumSet.copyOf(uses);
  }

  private Object answer(Circumstances circumstances) {
    return answers.computeIfAbsent(circumstances, this::evaluate);
  }

  private Object evaluate(Circumstances c) {
    Map<String, Object> certificate =
        Map.of(
            "valid", c.certificateValid(),
            "category", (long) c.category(),
            "grade", (long) c.grade());
    Map<String, Object> membership =
        Map.of("kind", c.membershipKind(), "member", c.isMember());
    try {
      return program.eval(Map.of("certificate", certificate, "membership", membership));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("cannot be evaluated for " + c + ": " + expression, e);
    }
  }

  private static Set<Fact> factsIn(CelAbstractSyntaxTree tree) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    for (CelExpr part : WordsOfCel.expressions(tree)) {
      if (part.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT) {
        switch (part.select().field()) {
          case "valid" -> facts.add(Fact.CERTIFICATE_VALID);
          case "category", "grade" -> facts.add(Fact.CERTIFICATE_ATTRIBUTES);
          default -> facts.add(Fact.MEMBERSHIP);
        }
      }
    }
    return facts;
  }

  /** A misspelt kind would make a condition that silently never holds. */
  private static void refuseUnknownKinds(String cel, CelAbstractSyntaxTree tree) {
    List<String> kinds = Arrays.stream(MembershipKind.values()).map(Enum::name).toList();
    List<BadExpression.Problem> problems = new ArrayList<>();
    for (CelExpr part : WordsOfCel.expressions(tree)) {
      if (part.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
          && part.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
        String text = part.constant().stringValue();
        if (!text.isEmpty() && !kinds.contains(text)) {
          problems.add(
              new BadExpression.Problem(
                  tree.getSource().getPositionsMap().getOrDefault(part.id(), 0),
                  "unknown kind of membership '" + text + "'",
                  Nearest.hint(text, kinds)));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadExpression(cel, problems);
    }
  }

  /** Built when the first expression needs it: commands that read no policy do not wait for it. */
  private static final class Compiler {
    private static final Cel CEL = new Cel(new Vocabulary(VARIABLES, ImmutableMap.of()));
  }
}
