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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Sex;
import org.sunbridge.domain.VisitOutcome;

/**
 * A CEL condition on what is known of a person on a day: {@code person}, {@code certificate},
 * {@code membership}, {@code visit}, {@code ledger}, {@code paid}, {@code finding} and {@code
 * fact}, each with fields of fixed types (docs/definitions.md lists them). Compiled once;
 * thread-safe.
 */
public final class PersonExpression {

  private static final ImmutableMap<String, CelType> PERSON =
      ImmutableMap.of(
          "sex", SimpleType.STRING,
          "age", SimpleType.INT,
          "dead", SimpleType.BOOL,
          "diedOn", SimpleType.STRING,
          "movedOut", SimpleType.BOOL);
  private static final ImmutableMap<String, CelType> CERTIFICATE =
      ImmutableMap.of(
          "valid", SimpleType.BOOL,
          "validInLedgerMonth", SimpleType.BOOL,
          "expired", SimpleType.BOOL,
          "status", SimpleType.STRING,
          "category", SimpleType.INT,
          "grade", SimpleType.INT,
          "issuedOn", SimpleType.STRING,
          "expiresOn", SimpleType.STRING);
  private static final ImmutableMap<String, CelType> MEMBERSHIP =
      ImmutableMap.of("member", SimpleType.BOOL, "kind", SimpleType.STRING);
  private static final ImmutableMap<String, CelType> VISIT =
      ImmutableMap.of("expected", SimpleType.BOOL, "outcome", SimpleType.STRING);
  private static final ImmutableMap<String, CelType> LEDGER =
      ImmutableMap.of("from", SimpleType.STRING);

  /** Dates compare as text, whole or in part. */
  private static final String DATE = "\\d{4}(-\\d{2}){0,2}";

  private final CelRuntime.Program program;

  private PersonExpression(CelRuntime.Program program) {
    this.program = program;
  }

  /** What expressions of one set of definitions may speak of. */
  static final class Words {
    private final Cel cel;

    /**
     * @param benefits names of policies: {@code paid.livingSubsidy}
     * @param facts names of facts: {@code fact.insured}
     */
    Words(Collection<String> benefits, Collection<String> facts) {
      ImmutableMap.Builder<String, CelType> paid = ImmutableMap.builder();
      paid.put("any", SimpleType.BOOL);
      new TreeSet<>(benefits).forEach(b -> paid.put(Shape.camel(b), SimpleType.DOUBLE));
      ImmutableMap.Builder<String, CelType> fact = ImmutableMap.builder();
      new TreeSet<>(facts).forEach(f -> fact.put(f, SimpleType.BOOL));
      ImmutableMap.Builder<String, CelType> finding = ImmutableMap.builder();
      for (FindingType type : FindingType.values()) {
        finding.put(camel(type), SimpleType.INT);
      }
      cel =
          new Cel(
              new Vocabulary(
                  ImmutableMap.<String, ImmutableMap<String, CelType>>builder()
                      .put("person", PERSON)
                      .put("certificate", CERTIFICATE)
                      .put("membership", MEMBERSHIP)
                      .put("visit", VISIT)
                      .put("ledger", LEDGER)
                      .put("paid", paid.build())
                      .put("finding", finding.build())
                      .put("fact", fact.build())
                      .build(),
                  ImmutableMap.of("asOf", SimpleType.STRING)));
    }

    /**
     * @throws BadExpression with the place of each fault, and unless it is true or false
     */
    PersonExpression compile(String expression) {
      CelAbstractSyntaxTree tree = cel.compile(expression, Set.of(SimpleType.BOOL));
      refuseUnknownCodes(expression, tree);
      try {
        return new PersonExpression(Vocabulary.RUNTIME.createProgram(tree));
      } catch (CelEvaluationException e) {
        throw new BadExpression(
            expression, List.of(new BadExpression.Problem(0, String.valueOf(e.getMessage()), "")));
      }
    }
  }

  /** {@code NOT_COLLECTED} as {@code notCollected}. */
  public static String camel(FindingType type) {
    return Shape.camel(Shape.kebab(type));
  }

  /** {@code living-subsidy} as {@code livingSubsidy}. */
  public static String camel(String benefit) {
    return Shape.camel(benefit);
  }

  /**
   * Whether the condition holds of somebody.
   *
   * @param known by variable, its fields with their values; every field must be there
   * @param asOf ISO date
   */
  public boolean holds(Map<String, Map<String, Object>> known, String asOf) {
    try {
      return Boolean.TRUE.equals(program.eval(name -> find(name, known, asOf)));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("a checked condition cannot be evaluated", e);
    }
  }

  private static Optional<Object> find(
      String name, Map<String, Map<String, Object>> known, String asOf) {
    return name.equals("asOf") ? Optional.of(asOf) : Optional.ofNullable(known.get(name));
  }

  /** A misspelt code would make a condition that silently never holds. */
  private static void refuseUnknownCodes(String expression, CelAbstractSyntaxTree tree) {
    List<String> codes =
        Stream.<Enum<?>[]>of(
                CertificateStatus.values(),
                MembershipKind.values(),
                VisitOutcome.values(),
                Sex.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .collect(Collectors.toCollection(ArrayList::new));
    codes.add("ABSENT");
    List<BadExpression.Problem> problems = new ArrayList<>();
    for (CelExpr part : WordsOfCel.expressions(tree)) {
      if (part.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
          && part.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
        String text = part.constant().stringValue();
        if (!text.isEmpty() && !text.matches(DATE) && !codes.contains(text)) {
          problems.add(
              new BadExpression.Problem(
                  tree.getSource().getPositionsMap().getOrDefault(part.id(), 0),
                  "unknown code '" + text + "'",
                  Nearest.hint(text, codes)));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadExpression(expression, problems);
    }
  }
}
