package org.sunbridge.definition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles CEL of one vocabulary and says in plain words what is wrong and where. Thread-safe. */
final class Cel {

  /** In code points. A rule that needs more should be two. */
  static final int LONGEST = 1000;

  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '(\\S+)' applied to '\\((.*?)\\)'.*");

  private final Vocabulary vocabulary;
  private final CelCompiler compiler;

  Cel(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.compiler = vocabulary.compiler();
  }

  /**
   * @param results the types the expression may have
   * @throws BadExpression with all that is wrong
   */
  CelAbstractSyntaxTree compile(String expression, Set<CelType> results) {
    refuseEmptyAndLong(expression);
    CelValidationResult parsed = compiler.parse(expression);
    if (parsed.hasError()) {
      throw new BadExpression(expression, problems(expression, parsed));
    }
    CelAbstractSyntaxTree syntax = tree(expression, parsed);
    List<BadExpression.Problem> problems =
        new WordsOfCel(vocabulary, expression).problems(syntax);
    if (!problems.isEmpty()) {
      throw new BadExpression(expression, problems);
    }
    CelValidationResult checked = compiler.check(syntax);
    if (checked.hasError()) {
      throw new BadExpression(expression, problems(expression, checked));
    }
    CelAbstractSyntaxTree typed = tree(expression, checked);
    if (!results.contains(typed.getResultType())) {
      throw bad(
          expression,
          "the expression gives " + typed.getResultType().name(),
          "it must give " + String.join(" or ", results.stream().map(CelType::name).sorted().toList()));
    }
    return typed;
  }

  private static void refuseEmptyAndLong(String expression) {
    if (expression.isBlank()) {
      throw bad(expression, "the expression is empty", "");
    }
    if (expression.codePointCount(0, expression.length()) > LONGEST) {
      throw bad(
          expression,
          "the expression is longer than " + LONGEST + " characters",
          "split it into several rules");
    }
  }

  private static CelAbstractSyntaxTree tree(String expression, CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new BadExpression(expression, problems(expression, result));
    }
  }

  private static BadExpression bad(String expression, String message, String hint) {
    return new BadExpression(expression, List.of(new BadExpression.Problem(0, message, hint)));
  }

  private static List<BadExpression.Problem> problems(
      String expression, CelValidationResult result) {
    List<BadExpression.Problem> problems = new ArrayList<>();
    for (CelIssue issue : result.getErrors()) {
      int offset = offset(expression, issue);
      Matcher overload = OVERLOAD.matcher(issue.getMessage());
      if (overload.matches()) {
        String types = overload.group(2);
        problems.add(
            new BadExpression.Problem(
                offset,
                "'" + overload.group(1).replaceAll("[_@]", "") + "' does not fit " + types,
                mend(types)));
      } else {
        String message = issue.getMessage().replaceAll("(?s) expecting \\{.*", "");
        problems.add(new BadExpression.Problem(offset, "not CEL: " + message, ""));
      }
    }
    return problems;
  }

  private static String mend(String types) {
    if (types.contains("double") && types.contains("int")) {
      return "amounts are decimals: write 450.0, not 450";
    }
    if (types.contains("string") && (types.contains("int") || types.contains("double"))) {
      return "codes, dates and text are text: put quotes around the value";
    }
    return "both sides must be of one type";
  }

  private static int offset(String expression, CelIssue issue) {
    int line = issue.getSourceLocation().getLine();
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    int[] points = expression.codePoints().toArray();
    int offset = 0;
    for (int seen = 1; seen < line && offset < points.length; offset++) {
      if (points[offset] == '\n') {
        seen++;
      }
    }
    return Math.min(offset + column, points.length);
  }
}
