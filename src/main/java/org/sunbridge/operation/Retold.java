package org.sunbridge.operation;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was stored or thrown as a sentence, in the language of whoever reads it now. Reasons are
 * stored in Chinese, or in Chinese with the English after it; a sentence that is not recognised is
 * told as it stands. Thread-safe.
 */
public final class Retold {

  /** Chinese up to its last full stop, then English. */
  private static final Pattern TWICE =
      Pattern.compile("(.*\\p{IsHan}.*[。！？）])\\s*([^\\p{IsHan}]*[A-Za-z][^\\p{IsHan}]*)");

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");

  /** As {@code compare.Brake} and the runs write them; the sentences are in the bundle. */
  private static final Map<String, Pattern> WRITTEN =
      Map.ofEntries(
          written(
              "held.shrink",
              "本批次比上次少 (\\d+)%（(\\d+) → (\\d+) 条），可能不完整；上限 ([\\d.]+)% 且 (\\d+) 条（shrink）"),
          written(
              "held.eroded",
              "本批次比近 (\\d+) 批的中位数少 (\\d+)%（(\\d+) → (\\d+) 条），可能不完整；"
                  + "上限 ([\\d.]+)% 且 (\\d+) 条（shrink）"),
          written(
              "held.growth",
              "本批次比上次多 (\\d+)%（(\\d+) → (\\d+) 条），上一批可能不完整，或本批次混入了别的；"
                  + "上限 ([\\d.]+)% 且 (\\d+) 条（growth）"),
          written(
              "held.changes",
              "同一字段变更过多：(\\w+) (\\d+) / (\\d+)，可能串了列；上限 ([\\d.]+)% 且 (\\d+)（changes）"),
          written(
              "held.oneStreet",
              "一个街镇独多：(\\d+) (\\d+) / (\\d+) 人，而全区每 100 人中它只有 ([\\d.]+) 人；"
                  + "上限多出 ([\\d.]+)% 且 (\\d+) 人（oneStreet）"),
          written("held.rejects", "退回的行过多：(\\d+) / (\\d+)，上限 ([\\d.]+)% 且 (\\d+)（rejects）"),
          written(
              "held.allOrNothing", "本来源整份采用或整份不用：(\\d+) / (\\d+) 行有误，改好送回后自动采用（all-or-nothing）"),
          written("held.exits", "退出过多：(\\d+) / (\\d+)，上限 ([\\d.]+)% 且 (\\d+)（exits）"),
          written("held.cutOff", "文件在一行中间断了，可能没有传完（cut off in the middle of a row）"),
          written("held.noLineBreak", "文件末尾没有换行，而以前的文件都有，可能没有传完（no line break at the end）"),
          written("held.noTotals", "文件末尾没有合计行，可能没有传完（no row of totals）"),
          written("held.totals", "合计行写明 (\\d+)，文件里有 (\\d+) 行、(\\d+) 人，对不上（totals）"),
          written("held.sum", "合计行写明 ([\\d.-]+) 元，各行相加是 ([\\d.-]+) 元，对不上（sum of totals）"),
          written(
              "held.endLacking", "上一份文件最后的人都不在本文件里，像是末尾缺了一段（the end of the last file is lacking）"),
          written("stopped", "由 (\\S+) 停止，已写入的不受影响，可以重新运行（stopped）：([^；]*)"),
          written("passedOver", "来源 (\\S+) 由 (\\S+) 暂停，没有处理（feed paused）：([^；]*)"),
          written("failed.internal", "(?s)内部错误 \\(internal error\\): (.*)"),
          written("failed.unknown", "失败，原因未知 \\(failed without a reason\\)"),
          written("failed.fetch", "作业 (\\S+) 取不到文件 \\(files cannot be fetched\\): ([^；]*)"));

  private static Map.Entry<String, Pattern> written(String key, String sentence) {
    return Map.entry(key, Pattern.compile(sentence));
  }

  private final Words words;
  private final boolean chinese;
  private final ResourceBundle stored = mapping(Locale.SIMPLIFIED_CHINESE);
  private final ResourceBundle english = mapping(Locale.ENGLISH);

  public Retold(Words words, Locale locale) {
    this.words = words;
    this.chinese = Words.spoken(locale).equals(Locale.SIMPLIFIED_CHINESE);
  }

  /** Why something is held, failed or was refused. */
  public String reason(String text) {
    Matcher twice = TWICE.matcher(text.strip());
    if (twice.matches()) {
      return chinese ? twice.group(1) : twice.group(2);
    }
    return written(text).or(() -> ofFile(text)).orElse(text);
  }

  /** What is wrong in a cell. */
  public String problem(TurnedBack.Problem problem) {
    return problem(problem.code(), problem.reason());
  }

  /** What is wrong in a cell of a file that was only looked at. */
  public String problem(String code, String reason) {
    return chinese ? reason : translated("problem." + code, reason).orElse(reason);
  }

  /**
   * What was repaired in a cell.
   *
   * @param sentence a mapping's own words; empty where the code says it all
   */
  public String note(String code, String sentence) {
    String key = "note." + code;
    ResourceBundle spoken = chinese ? stored : english;
    return sentence.isEmpty() && spoken.containsKey(key) ? spoken.getString(key) : sentence;
  }

  /** Nothing unless all of the text is known, so that none of it is lost. */
  private Optional<String> written(String text) {
    TreeMap<Integer, String> sentences = new TreeMap<>();
    String rest = text;
    for (Map.Entry<String, Pattern> known : WRITTEN.entrySet()) {
      Matcher matcher = known.getValue().matcher(text);
      while (matcher.find()) {
        sentences.put(matcher.start(), told(known.getKey(), matcher.toMatchResult()));
        rest = rest.replace(matcher.group(), "");
      }
    }
    return sentences.isEmpty() || !rest.replace("；", "").isBlank()
        ? Optional.empty()
        : Optional.of(String.join(words.sentence("told.gap"), sentences.values()));
  }

  private String told(String key, MatchResult written) {
    String sentence = words.sentence(key);
    for (int i = 1; i <= written.groupCount(); i++) {
      String value = i == 1 ? named(key, written.group(i)) : "";
      sentence =
          sentence.replace("{" + i + "}", value.isEmpty() ? grouped(written.group(i)) : value);
    }
    return sentence;
  }

  /** A job, a street or a field by its name; empty for other values. */
  private String named(String key, String code) {
    return switch (key) {
      case "failed.fetch", "passedOver" -> words.job(code);
      case "held.oneStreet" -> words.division(code);
      case "held.changes" -> words.code("field", code);
      default -> "";
    };
  }

  private static String grouped(String value) {
    return NUMBER.matcher(value).matches() && value.length() < 18
        ? NumberFormat.getIntegerInstance(Locale.ENGLISH).format(Long.parseLong(value))
        : value;
  }

  private Optional<String> ofFile(String text) {
    return chinese
        ? Optional.empty()
        : stored.keySet().stream()
            .filter(key -> key.startsWith("file."))
            .sorted()
            .flatMap(key -> translated(key, text).stream())
            .findFirst();
  }

  /** The values are read back out of the Chinese sentence, and put into the English one. */
  private Optional<String> translated(String key, String text) {
    if (!stored.containsKey(key) || !english.containsKey(key)) {
      return Optional.empty();
    }
    String pattern = stored.getString(key);
    List<Integer> order = new ArrayList<>();
    Matcher values = VALUE.matcher(pattern);
    StringBuilder regex = new StringBuilder();
    int from = 0;
    while (values.find()) {
      regex.append(Pattern.quote(pattern.substring(from, values.start()))).append("(.*?)");
      order.add(Integer.parseInt(values.group(1)));
      from = values.end();
    }
    regex.append(Pattern.quote(pattern.substring(from)));
    Matcher matcher = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Object[] read = new Object[order.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1];
    for (int i = 0; i < order.size(); i++) {
      read[order.get(i)] = matcher.group(i + 1);
    }
    return Optional.of(new MessageFormat(english.getString(key), Locale.ENGLISH).format(read));
  }

  private static ResourceBundle mapping(Locale locale) {
    return ResourceBundle.getBundle(
        "messages.mapping",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
