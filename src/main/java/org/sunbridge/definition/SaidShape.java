package org.sunbridge.definition;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.definition.MappingDefinition.TextShape;

/**
 * What a person says of one file, instead of what would be found or its mapping declares.
 *
 * @param delimiter one to eight characters, or {@code tab}, {@code space}, {@code none}
 * @param quote a character, or {@code none}
 * @param escape a character, or {@code none}
 * @param header a line's number from 1, or {@code none}
 * @param table which of several tables below each other, from 1
 */
public record SaidShape(
    Optional<String> charset,
    Optional<String> delimiter,
    Optional<String> quote,
    Optional<String> escape,
    Optional<String> header,
    Optional<String> sheet,
    Optional<String> table) {

  /** Nothing is said: all is found, or as declared. */
  public static final SaidShape NOTHING = parse(null);

  private static final String NONE = "none";

  /**
   * @param text as {@link #text} writes it; null for nothing
   */
  public static SaidShape parse(@Nullable String text) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String part : text == null ? new String[0] : text.split("&")) {
      int equals = part.indexOf('=');
      said.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return of(said);
  }

  /**
   * @param said by the parts' names; what is missing or empty is not said
   */
  public static SaidShape of(Map<String, String> said) {
    return new SaidShape(
        part(said, "charset"),
        part(said, "delimiter"),
        part(said, "quote"),
        part(said, "escape"),
        part(said, "header"),
        part(said, "sheet"),
        part(said, "table"));
  }

  private static Optional<String> part(Map<String, String> said, String name) {
    return Optional.ofNullable(said.get(name)).filter(value -> !value.isEmpty());
  }

  /** As it is kept; null where nothing is said. */
  public @Nullable String text() {
    Map<String, String> said = new LinkedHashMap<>();
    forEach(said::put);
    return said.isEmpty()
        ? null
        : said.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private void forEach(BiConsumer<String, String> part) {
    charset.ifPresent(value -> part.accept("charset", value));
    delimiter.ifPresent(value -> part.accept("delimiter", value));
    quote.ifPresent(value -> part.accept("quote", value));
    escape.ifPresent(value -> part.accept("escape", value));
    header.ifPresent(value -> part.accept("header", value));
    sheet.ifPresent(value -> part.accept("sheet", value));
    table.ifPresent(value -> part.accept("table", value));
  }

  /** The mapping for this file. */
  public MappingDefinition over(MappingDefinition mapping) {
    return mapping.withFile(over(mapping.file()));
  }

  /** The declared shape, with what was said instead of its own. */
  public FileShape over(FileShape declared) {
    return new FileShape(
        declared.formats(),
        charset.orElse(declared.charset()),
        header.map(SaidShape::headerLine).or(declared::header),
        sheet.or(declared::sheet),
        new TextShape(
            delimiter.or(declared.text()::delimiter),
            quote.or(declared.text()::quote),
            escape.or(declared.text()::escape)),
        table.map(Integer::valueOf).or(declared::table));
  }

  private static int headerLine(String header) {
    return header.equals(NONE) ? FileShape.NO_HEADER : Integer.parseInt(header);
  }

  /** Why something that was said cannot be meant, as a sentence; empty when all can. */
  public Optional<String> mistake() {
    if (charset.filter(name -> !isCharset(name)).isPresent()) {
      return Optional.of("没有这种编码，如 UTF-8、GB18030。There is no such charset; name UTF-8 or GB18030.");
    }
    if (header.filter(line -> !line.matches("none|[1-9]\\d{0,5}")).isPresent()) {
      return Optional.of("表头请写行号，或 none。The header is a line's number, or none.");
    }
    if (isNoMark(quote) || isNoMark(escape)) {
      return Optional.of("引号和转义符各是一个字符，或 none。Quote and escape are one character each, or none.");
    }
    if (delimiter.filter(d -> d.isEmpty() || d.length() > 8).isPresent()) {
      return Optional.of("分隔符是 1 到 8 个字符。The delimiter has 1 to 8 characters.");
    }
    if (table.filter(number -> !number.matches("[1-9]\\d{0,2}")).isPresent()) {
      return Optional.of("第几张表请写 1 到 999。The table is a number from 1 to 999.");
    }
    return Optional.empty();
  }

  private static boolean isNoMark(Optional<String> mark) {
    return mark.filter(m -> m.length() != 1 && !m.equals(NONE)).isPresent();
  }

  private static boolean isCharset(String name) {
    try {
      return name.equalsIgnoreCase("auto") || Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
