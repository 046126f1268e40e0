package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code mappings/codes/*.yaml}. */
final class CodeListReader {

  static final Shape.Keys SHAPE =
      keys(
          required("codes", Shape.NAME, "代码表名称，与文件名相同 The list's name, as the file's"),
          optional("title", Shape.TEXT, "中文名称 Title shown to people"),
          optional("source", Shape.TEXT, "来源与许可 Where the list comes from and its licence"),
          required(
              "entries",
              new Shape.Many(
                  keys(
                      required("code", Shape.TEXT, "标准值 The canonical value"),
                      required("name", Shape.TEXT, "显示名称 The word shown to people"),
                      optional(
                          "aliases",
                          new Shape.Many(Shape.TEXT, 0, true),
                          "来文中的其他写法 Other words that partners write")),
                  1,
                  false),
              "代码 The codes"));

  private final Problems problems;

  CodeListReader(Problems problems) {
    this.problems = problems;
  }

  CodeList read(DefinitionFile file) {
    Map<String, String> meanings = new HashMap<>();
    List<CodeList.Entry> entries = new ArrayList<>();
    for (Block entry : file.block().blocks("entries")) {
      String code = entry.text("code", "");
      entry.scalar("code").ifPresent(word -> meaning(word, code, meanings));
      entry.scalar("name").ifPresent(word -> meaning(word, code, meanings));
      entry.scalars("aliases").forEach(word -> meaning(word, code, meanings));
      entries.add(
          new CodeList.Entry(code, entry.text("name", code), List.copyOf(entry.texts("aliases"))));
    }
    checkRepetition(file.block());
    return new CodeList(file.name(), file.block().text("title", file.name()), entries);
  }

  private void meaning(Scalar word, String code, Map<String, String> meanings) {
    String other = meanings.putIfAbsent(word.text().strip(), code);
    if (other != null && !other.equals(code)) {
      problems.add(
          word.place(),
          "'" + word.text() + "' means both '" + other + "' and '" + code + "'",
          "a word may stand for one code only");
    }
  }

  private void checkRepetition(Block list) {
    Map<String, Scalar> seen = new HashMap<>();
    for (Block entry : list.blocks("entries")) {
      entry
          .scalar("code")
          .filter(code -> seen.putIfAbsent(code.text(), code) != null)
          .ifPresent(
              code ->
                  problems.add(
                      code.place(),
                      "code '" + code.text() + "' is declared twice",
                      "put all its words into one entry"));
    }
  }
}
