package org.sunbridge.mapping;

import java.util.List;
import java.util.stream.Collectors;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;

/** A guess as the YAML file of a mapping, with what it rests on in comments; no value is quoted. */
public final class GuessText {

  private GuessText() {}

  /**
   * @param fileName the file it was made from
   * @param format {@code csv}, {@code xlsx}…
   */
  public static String of(Guess guess, String fileName, String format) {
    StringBuilder out = new StringBuilder();
    line(out, "# yaml-language-server: $schema=../docs/schema/mapping.schema.json");
    line(out, "# 由程序推测，请核对后存为 mappings/" + guess.name() + ".yaml，再运行 check 和 preview。");
    line(out, "# Guessed: check it, save it under mappings/, then run 'check' and 'preview'.");
    line(out, "mapping: " + guess.name());
    line(out, "title: " + quoted(title(guess, fileName)));
    line(
        out,
        guess
            .like()
            .map(like -> "record: " + like.record() + "   # 与 " + like.name() + " 相像 resembles it")
            .orElse(
                "record: "
                    + guess.name()
                    + "   # 与已有的映射都不像：作为一般记录 resembles none: a record of its own"));
    line(out, "file: { formats: [" + format + "], charset: auto, header: auto }");
    line(out, "fields:");
    guess.fields().forEach(field -> line(out, "  " + text(field)));
    missing(guess).forEach(name -> line(out, "  # 缺少 missing: " + name));
    guess.like().ifPresent(like -> checks(out, guess, like));
    return out.toString();
  }

  private static String text(Guess.Field guessed) {
    FieldDefinition field = guessed.definition();
    return field.name()
        + ": { columns: ["
        + quoted(field.columns().get(0))
        + "], type: "
        + field.type().yamlName()
        + field
            .codes()
            .filter(codes -> field.type() == FieldType.CODE || field.type() == FieldType.DIVISION)
            .map(codes -> ", codes: " + codes)
            .orElse("")
        + (field.required() ? ", required: true" : "")
        + " }"
        + (guessed.isKnown() ? "" : why(guessed));
  }

  private static String why(Guess.Field guessed) {
    return guessed.values() == 0
        ? "   # 没有值可看 no value to judge by"
        : "   # " + guessed.matching() + "/" + guessed.values() + " 个值符合 values fit";
  }

  private static List<String> missing(Guess guess) {
    List<String> there = guess.fields().stream().map(f -> f.definition().name()).toList();
    return guess.like().stream()
        .flatMap(like -> like.fields().values().stream())
        .filter(field -> field.required() && !there.contains(field.name()))
        .map(FieldDefinition::name)
        .toList();
  }

  /** Those whose fields are all there. */
  private static void checks(StringBuilder out, Guess guess, MappingDefinition like) {
    List<String> there = guess.fields().stream().map(f -> f.definition().name()).toList();
    List<String> checks =
        like.checks().stream()
            .filter(check -> fieldsOf(check.when(), like).stream().allMatch(there::contains))
            .map(
                check ->
                    "  - { when: "
                        + quoted(check.when())
                        + ", message: "
                        + quoted(check.message())
                        + ", level: "
                        + (check.level() == MappingDefinition.CheckDefinition.Level.WARN
                            ? "warn"
                            : "reject")
                        + " }")
            .toList();
    if (!checks.isEmpty()) {
      line(out, "checks:");
      checks.forEach(check -> line(out, check));
    }
  }

  private static List<String> fieldsOf(String when, MappingDefinition like) {
    return like.fields().keySet().stream()
        .filter(name -> when.matches("(?s).*record\\." + name + "\\b.*"))
        .collect(Collectors.toList());
  }

  private static String title(Guess guess, String fileName) {
    int dot = fileName.lastIndexOf('.');
    String bare = dot > 0 ? fileName.substring(0, dot) : fileName;
    return bare.isBlank() ? guess.name() : bare;
  }

  /** Double quotes wherever YAML could read something else. */
  private static String quoted(String text) {
    return text.matches("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9（）]*")
        ? text
        : "\""
            + text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
            + "\"";
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
