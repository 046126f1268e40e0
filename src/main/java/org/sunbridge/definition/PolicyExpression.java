package org.sunbridge.definition;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sunbridge.domain.MembershipKind;

/**
 * A CEL expression of a policy over {@link Circumstances}: {@code certificate.valid}, {@code
 * certificate.category}, {@code certificate.grade}, {@code membership.kind} (text, empty on no
 * list), {@code membership.member}, {@code person.age} (whole years) and {@code 'NAME' in
 * circumstances}. What holds on a day is said here; months, absence and identity are not its
 * matter. Compiled once, remembers its answers; thread-safe.
 */
public final class PolicyExpression {

  private static final ImmutableMap<String, ImmutableMap<String, CelType>> VARIABLES =
      ImmutableMap.of(
          "certificate",
          ImmutableMap.of(
              "valid", SimpleType.BOOL, "category", SimpleType.INT, "grade", SimpleType.INT),
          "membership",
          ImmutableMap.of("kind", SimpleType.STRING, "member", SimpleType.BOOL),
          "person",
          ImmutableMap.of("age", SimpleType.INT));

  private static final ImmutableMap<String, CelType> PLAIN =
      ImmutableMap.of(NamesInForce.VARIABLE, ListType.create(SimpleType.STRING));

  private final String expression;
  private final CelRuntime.Program program;
  private final Set<Fact> uses;
  private final Map<String, Integer> names;
  private final Map<Circumstances, Object> answers = new ConcurrentHashMap<>();

  private PolicyExpression(
      String expression, CelRuntime.Program program, Set<Fact> uses, Map<String, Integer> names) {
    this.expression = expression;
    this.program = program;
    this.uses = uses.isEmpty() ? Set.of() : EnumSet.copyOf(uses);
    this.names = Map.copyOf(names);
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
    NamesInForce names = NamesInForce.askedIn(cel, tree);
    refuseUnknownKinds(cel, tree, names);
    try {
      return new PolicyExpression(
          cel, Vocabulary.RUNTIME.createProgram(tree), factsIn(tree), names.offsets());
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
    return Collections.unmodifiableSet(uses);
  }

  /** The circumstances it asks for by name. */
  public Set<String> circumstances() {
    return names.keySet();
  }

  /**
   * @param known every name some feed can say to be in force
   * @throws BadExpression where it asks for another, which could never be
   */
  PolicyExpression askingOnlyFor(Set<String> known) {
    List<BadExpression.Problem> problems =
        names.entrySet().stream()
            .filter(name -> !known.contains(name.getKey()))
            .map(
                name ->
                    new BadExpression.Problem(
                        name.getValue(),
                        "no job has a circumstance '" + name.getKey() + "'",
                        Nearest.hint(name.getKey(), known)))
            .toList();
    if (!problems.isEmpty()) {
      throw new BadExpression(expression, problems);
    }
    return this;
  }

  private Object answer(Circumstances circumstances) {
    return answers.computeIfAbsent(circumstances.asSeenBy(uses, names.keySet()), this::evaluate);
  }

  /** Of some circumstances, those that differ in what the expression looks at. */
  Set<Circumstances> distinctlySeen(List<Circumstances> all) {
    Set<Circumstances> distinct = new LinkedHashSet<>();
    for (Circumstances some : all) {
      distinct.addAll(
          some.asSeenBy(uses, names.keySet()).varied(names.keySet(), uses.contains(Fact.AGE)));
    }
    return distinct;
  }

  private Object evaluate(Circumstances c) {
    Map<String, Object> certificate =
        Map.of(
            "valid", c.certificateValid(),
            "category", (long) c.category(),
            "grade", (long) c.grade());
    Map<String, Object> membership = Map.of("kind", c.membershipKind(), "member", c.isMember());
    try {
      return program.eval(
          Map.of(
              "certificate",
              certificate,
              "membership",
              membership,
              "person",
              Map.of("age", (long) c.age()),
              NamesInForce.VARIABLE,
              List.copyOf(c.inForce())));
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
          case "age" -> facts.add(Fact.AGE);
          default -> facts.add(Fact.MEMBERSHIP);
        }
      } else if (NamesInForce.isVariable(part)) {
        facts.add(Fact.CIRCUMSTANCES);
      }
    }
    return facts;
  }

  /** A misspelt kind would make a condition that silently never holds. */
  private static void refuseUnknownKinds(
      String cel, CelAbstractSyntaxTree tree, NamesInForce names) {
    List<String> kinds = Arrays.stream(MembershipKind.values()).map(Enum::name).toList();
    List<BadExpression.Problem> problems = new ArrayList<>();
    for (CelExpr part : WordsOfCel.expressions(tree)) {
      if (part.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
          && part.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
        String text = part.constant().stringValue();
        if (!text.isEmpty() && !kinds.contains(text) && !names.isOneOf(part)) {
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
    private static final Cel CEL = new Cel(new Vocabulary(VARIABLES, PLAIN));
  }
}
