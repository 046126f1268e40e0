package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.definition.MappingDefinition.CheckDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.definition.MappingDefinition.TextShape;
import org.sunbridge.definition.MappingDefinition.Totals;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code mappings/*.yaml}. */
final class MappingReader {

  static final Shape.Keys FIELD_SHAPE =
      keys(
          required("columns", oneOrMore(Shape.TEXT), "来文列名，取第一个有的 Columns, first present counts"),
          required(
              "type", Shape.choice(FieldType.class), "取值类型 How the cell is cleaned and checked"),
          optional("required", new Shape.Flag(), "为空即退回 Whether a row without it is turned back"),
          optional("codes", Shape.NAME, "代码表 The list in mappings/codes a code is read with"),
          optional(
              "position",
              Shape.text("a column's number, from 1", "[1-9]\\d{0,3}"),
              "没有表头时的列号 The column's number in files without a header"));

  static final Shape.Keys SHAPE =
      keys(
          required("mapping", Shape.NAME, "映射名称，与文件名相同 The mapping's name, as the file's"),
          optional("title", Shape.TEXT, "中文名称 Title shown to people"),
          required("record", Shape.NAME, "记录种类 What kind of record the rows become"),
          optional(
              "file",
              keys(
                  optional(
                      "formats",
                      oneOrMore(new Shape.Choice(List.of("csv", "xlsx", "xls"))),
                      "文件格式，默认都可以 Accepted formats; default all"),
                  optional("charset", Shape.TEXT, "字符集，默认自动 A charset, or auto (default)"),
                  optional(
                      "header",
                      Shape.text(
                          "auto, none, or the header's line, from 1", "auto|none|[1-9]\\d{0,5}"),
                      "表头行号，默认自动；none 没有表头 The header's line, auto (default), or none"),
                  optional(
                      "sheet",
                      Shape.TEXT,
                      "工作表名 The sheet's name; default: the one that fits best"),
                  optional(
                      "delimiter",
                      Shape.text("auto, none, tab, space, or the characters", "(?s).{1,8}"),
                      "分隔符，默认自动 What parts the cells, or auto (default)"),
                  optional(
                      "quote",
                      Shape.text("auto, none, or one character", "auto|none|\\S"),
                      "引号，默认自动 What encloses cells, or auto (default)"),
                  optional(
                      "escape",
                      Shape.text("auto, none, or one character", "auto|none|\\S"),
                      "转义符，默认自动 What stands before a quotation mark inside a cell"),
                  optional(
                      "table",
                      Shape.text("auto or the table's number, from 1", "auto|[1-9]\\d{0,2}"),
                      "第几张表，默认第一张合适的 Which of several tables; default: the first that fits")),
              "文件样式 How the file looks"),
          required("fields", new Shape.Named(Shape.FIELD, FIELD_SHAPE, 1), "字段 The fields"),
          optional(
              "checks",
              new Shape.Many(
                  keys(
                      required("when", Shape.TEXT, "CEL 表达式，成立即有误 CEL; true: the rule is broken"),
                      required("message", Shape.TEXT, "给报送人的话 A sentence for the sender"),
                      optional(
                          "level",
                          Shape.choice(CheckDefinition.Level.class),
                          "reject 退回（默认）；warn 提示 Turn back (default) or only note")),
                  0,
                  false),
              "校验规则 Rules a record must pass"),
          optional(
              "totals",
              keys(
                  optional(
                      "required",
                      new Shape.Flag(),
                      "没有合计行即视为没有传完 A file without a row of totals is incomplete"),
                  optional("sum", Shape.FIELD, "合计的金额字段 The money field whose sum is declared")),
              "合计行，与内容不符即暂停 The row of totals; what disagrees with it is held"));

  private final Problems problems;
  private final Map<String, CodeList> codes;

  MappingReader(Problems problems, Map<String, CodeList> codes) {
    this.problems = problems;
    this.codes = codes;
  }

  MappingDefinition read(DefinitionFile file) {
    Block block = file.block();
    Map<String, FieldDefinition> fields = new LinkedHashMap<>();
    for (Entry entry : block.entries("fields")) {
      Block.asBlock(entry.value())
          .ifPresent(field -> fields.put(entry.key().text(), field(entry.key(), field)));
    }
    MappingDefinition mapping =
        new MappingDefinition(
            file.name(),
            block.text("title", file.name()),
            block.text("record", ""),
            fileShape(block.block("file")),
            fields,
            checks(block, fields),
            block.block("totals").map(t -> totals(t, fields)).orElse(Totals.FOUND));
    new KnownRecordCheck(problems, codes).check(block, mapping);
    return mapping;
  }

  private Totals totals(Block block, Map<String, FieldDefinition> fields) {
    Optional<Scalar> sum = block.scalar("sum");
    List<String> money =
        fields.values().stream()
            .filter(f -> f.type() == FieldType.MONEY)
            .map(FieldDefinition::name)
            .toList();
    sum.filter(s -> !money.contains(s.text()))
        .ifPresent(s -> problems.unknown(s.place(), "money field", s.text(), money));
    return new Totals(block.flag("required"), sum.map(Scalar::text));
  }

  private FieldDefinition field(Scalar name, Block field) {
    FieldType type = field.choice("type", FieldType.class, FieldType.TEXT);
    Optional<Scalar> list = field.scalar("codes");
    list.filter(l -> !codes.containsKey(l.text()))
        .ifPresent(l -> problems.unknown(l.place(), "code list", l.text(), codes.keySet()));
    if (type == FieldType.CODE && list.isEmpty()) {
      problems.add(
          field.place(),
          "'codes' is missing in '" + name.text() + "'",
          "a code is read with a list; " + Nearest.hint("", codes.keySet()));
    }
    if (list.isPresent() && type != FieldType.CODE && type != FieldType.DIVISION) {
      problems.add(
          list.get().place(),
          "'codes' does not go with the type '" + type.yamlName() + "'",
          "only code and division are read with a list");
    }
    Optional<String> listName =
        list.map(Scalar::text)
            .or(
                () ->
                    type == FieldType.DIVISION && codes.containsKey("divisions")
                        ? Optional.of("divisions")
                        : Optional.empty());
    return new FieldDefinition(
        name.text(),
        field.texts("columns"),
        type,
        field.flag("required"),
        listName,
        field.text("position").filter(p -> p.matches("[1-9]\\d{0,3}")).map(Integer::valueOf));
  }

  private FileShape fileShape(Optional<Block> block) {
    List<String> formats =
        block.map(b -> b.texts("formats")).filter(f -> !f.isEmpty()).orElse(List.of("csv", "xlsx"));
    Optional<Scalar> charset = block.flatMap(b -> b.scalar("charset"));
    charset
        .filter(c -> !c.text().equals("auto") && !isCharset(c.text()))
        .ifPresent(
            c ->
                problems.unknown(
                    c.place(),
                    "charset",
                    c.text(),
                    List.of("auto", "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")));
    Optional<Integer> header =
        block
            .flatMap(b -> b.text("header"))
            .map(h -> h.equals("none") ? "0" : h)
            .filter(h -> h.matches("0|[1-9]\\d{0,5}"))
            .map(Integer::valueOf);
    return new FileShape(
        formats,
        charset.map(Scalar::text).orElse("auto"),
        header,
        block.flatMap(b -> b.text("sheet")),
        new TextShape(told(block, "delimiter"), told(block, "quote"), told(block, "escape")),
        told(block, "table").filter(t -> t.matches("[1-9]\\d{0,2}")).map(Integer::valueOf));
  }

  private static Optional<String> told(Optional<Block> block, String key) {
    return block.flatMap(b -> b.text(key)).filter(text -> !text.equals("auto"));
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private List<CheckDefinition> checks(Block block, Map<String, FieldDefinition> fields) {
    Map<String, FieldType> types = new LinkedHashMap<>();
    fields.values().forEach(f -> types.put(f.name(), f.type()));
    List<CheckDefinition> checks = new ArrayList<>();
    for (Block check : block.blocks("checks")) {
      check
          .scalar("when")
          .ifPresent(
              when ->
                  new ScalarChecks(problems)
                      .expression(when, cel -> RecordExpression.compile(cel, types)));
      checks.add(
          new CheckDefinition(
              check.text("when", ""),
              check.text("message", ""),
              check.choice("level", CheckDefinition.Level.class, CheckDefinition.Level.REJECT)));
    }
    return checks;
  }
}
