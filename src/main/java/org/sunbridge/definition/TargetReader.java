package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.choice;
import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.TargetDefinition.Item;
import org.sunbridge.definition.TargetDefinition.Kind;
import org.sunbridge.definition.TargetDefinition.Secret;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Scalar;
import org.sunbridge.domain.FindingType;

/** Reads {@code jobs/targets/*.yaml}. */
final class TargetReader {

  /** What can be sent of a finding: the columns of {@code findings --format csv}. */
  static final List<String> ATTRIBUTES =
      List.of(
          "finding",
          "run",
          "job",
          "type",
          "reason",
          "person",
          "certificate_no",
          "citizen_id",
          "name",
          "division",
          "field",
          "before",
          "after",
          "benefit",
          "effective_month",
          "state",
          "source",
          "source_row",
          "rule",
          "explanation",
          // Of certificates about to expire, in work lists: what hangs on them.
          "grade",
          "expires_on",
          "days_left",
          "benefits",
          "yuan");

  private static final Shape.Keys SECRET =
      keys(
          required(
              "env",
              Shape.text("the name of an environment variable", "[A-Z][A-Z0-9_]*"),
              "环境变量名 The environment variable that holds it"),
          optional("fallback", Shape.TEXT, "未设置时的值，绝不是真密钥 Without it; never a real secret"));

  private static final Shape.Keys ITEM =
      keys(
          required(
              "item",
              Shape.text("a service item's name", "[A-Za-z0-9][A-Za-z0-9._-]*"),
              "事项 The service item's name in the address"),
          required(
              "findings",
              oneOrMore(new Shape.Choice(findingTypes())),
              "包含的核查结果 The finding types it carries"),
          optional(
              "fields",
              new Shape.Named(
                  Shape.text("a name", "[\\p{L}_][\\p{L}\\p{N}_]*"),
                  Shape.text("an attribute of a finding", "[a-z_]+"),
                  0),
              "对方字段: 结果属性 Attributes to send, by the name the target knows"));

  static final Shape.Keys SHAPE =
      keys(
          required("target", Shape.NAME, "目标名称，与文件名相同 The target's name, as the file's"),
          optional("title", Shape.TEXT, "中文名称 Title shown to people"),
          required("kind", choice(Kind.class), "portal 门户接口；worklist 街镇工作清单"),
          required("base", SECRET, "地址；清单则为文件夹 Address; for a work list its folder"),
          optional("appKey", SECRET, "应用标识 The key"),
          optional("secret", SECRET, "签名密钥 The signing secret"),
          required("items", new Shape.Many(ITEM, 1, false), "推送内容 What is sent as what"));

  private final Problems problems;

  TargetReader(Problems problems) {
    this.problems = problems;
  }

  static List<String> findingTypes() {
    List<String> types = new ArrayList<>();
    for (FindingType type : FindingType.values()) {
      types.add(type.name());
    }
    return types;
  }

  TargetDefinition read(DefinitionFile file) {
    Block block = file.block();
    Kind kind = block.choice("kind", Kind.class, Kind.PORTAL);
    if (kind == Kind.PORTAL && block.scalar("kind").isPresent()) {
      for (String key : List.of("appKey", "secret")) {
        if (block.mapping().get(key).isEmpty()) {
          problems.add(
              block.place(),
              "'" + key + "' is missing",
              "a portal's calls are signed: add " + key + ": { env: NAME }");
        }
      }
    }
    List<Item> items = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Block item : block.blocks("items")) {
      item.scalar("item")
          .filter(name -> !names.add(name.text()))
          .ifPresent(
              name ->
                  problems.add(
                      name.place(), "item '" + name.text() + "' stands twice", "join the two"));
      items.add(item(item));
    }
    return new TargetDefinition(
        file.name(),
        block.text("title", file.name()),
        kind,
        secret(block, "base").orElse(new Secret("", Optional.empty())),
        secret(block, "appKey"),
        secret(block, "secret"),
        items);
  }

  private static Optional<Secret> secret(Block block, String key) {
    return block.block(key).map(b -> new Secret(b.text("env", ""), b.text("fallback")));
  }

  private Item item(Block block) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Entry entry : block.entries("fields")) {
      Optional<Scalar> attribute = Block.asScalar(entry.value());
      attribute
          .filter(a -> !ATTRIBUTES.contains(a.text()))
          .ifPresent(a -> problems.unknown(a.place(), "attribute", a.text(), ATTRIBUTES));
      attribute.ifPresent(a -> fields.put(entry.key().text(), a.text()));
    }
    List<FindingType> findings =
        block.texts("findings").stream()
            .flatMap(word -> Block.constant(word, FindingType.class).stream())
            .toList();
    return new Item(block.text("item", ""), findings, fields);
  }
}
