package org.sunbridge.operation;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.DayRule;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.definition.Measures;
import org.sunbridge.definition.PolicyDefinition;

/**
 * What codes are called in a language: the bundle {@code messages/findings} for what Sunbridge
 * itself knows, the definitions for what a district has added. Thread-safe.
 */
public final class Words {

  private static final String DIVISIONS = "divisions";
  private static final String SEMANTICS = "semantics ";

  private final Definitions definitions;
  private final ResourceBundle bundle;
  private final boolean chinese;

  public Words(Definitions definitions, Locale locale) {
    Locale spoken = spoken(locale);
    this.definitions = definitions;
    this.chinese = spoken.equals(Locale.SIMPLIFIED_CHINESE);
    this.bundle =
        ResourceBundle.getBundle(
            "messages/findings",
            spoken,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** English for those who ask for it, simplified Chinese for everybody else. */
  public static Locale spoken(Locale asked) {
    return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  /** A district writes its titles in Chinese; ours have an English name in the bundle. */
  public String job(String name) {
    Optional<String> title =
        Optional.ofNullable(definitions.jobs().get(name)).map(JobDefinition::title);
    return titled("job." + name, title, name);
  }

  public List<String> jobs(List<String> names) {
    return names.stream().map(this::job).toList();
  }

  /** Between the parts of an enumeration. */
  public String gap() {
    return sentence("enumeration.gap");
  }

  public String benefit(String name) {
    Optional<String> title =
        Optional.ofNullable(definitions.policies().get(name)).map(PolicyDefinition::title);
    return titled("benefit." + name, title, name);
  }

  /** A schedule's title, or its name when the definitions no longer have it. */
  public String schedule(String name) {
    return Optional.ofNullable(definitions.schedules().get(name))
        .map(s -> titled("schedule." + name, Optional.of(s.title()), name))
        .orElseGet(() -> known("schedule." + name).orElse(name));
  }

  /** On which days a schedule's cron counts. */
  public String calendar(String calendar) {
    return DayRule.all(calendar).stream().map(this::dayRule).collect(Collectors.joining(gap()));
  }

  private String dayRule(DayRule rule) {
    return switch (rule.kind()) {
      case EVERY_DAY -> sentence("calendar.every-day");
      case WORKDAYS_CN -> sentence("calendar.workdays-cn");
      case LAST_WORKDAY_OF_MONTH -> sentence("calendar.last-workday-of-month");
      case NEXT_WORKDAY -> sentence("calendar.next-workday");
      case WORKDAYS_BEFORE_PAY_OUT ->
          rule.workdays() == 0
              ? sentence("calendar.pay-out-day")
              : sentence("calendar.workdays-before-pay-out")
                  .replace("{0}", String.valueOf(rule.workdays()));
    };
  }

  public String field(String name) {
    return known("field." + name).orElse(name);
  }

  /** A field of a job's records; what the bundle does not know is called as its sender calls it. */
  public String field(String job, String name) {
    return known("field." + name)
        .orElseGet(
            () ->
                chinese
                    ? mapped(job, name)
                        .flatMap(field -> field.columns().stream().findFirst())
                        .orElse(name)
                    : spelledOut(name));
  }

  private Optional<FieldDefinition> mapped(String job, String field) {
    return Optional.ofNullable(definitions.jobs().get(job))
        .map(JobDefinition::mapping)
        .map(definitions.mappings()::get)
        .map(mapping -> mapping.fields().get(field));
  }

  /** {@code incomePerHead} as {@code income per head}. */
  private static String spelledOut(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** A reason's code in words; a reason that is a job's name is called as the job. */
  public String reason(String code) {
    return known("reason." + code)
        .orElseGet(() -> definitions.jobs().containsKey(code) ? job(code) : code);
  }

  public String benefits(List<String> names) {
    return String.join(gap(), names.stream().map(this::benefit).toList());
  }

  /** An indicator's title, with its number in the published table. */
  public String indicator(Measures.Indicator indicator) {
    String title =
        titled("indicator." + indicator.name(), Optional.of(indicator.title()), indicator.name());
    return indicator
        .number()
        .map(number -> sentence("indicator.numbered").replace("{number}", number))
        .map(numbered -> numbered.replace("{title}", title))
        .orElse(title);
  }

  public String check(Measures.NamedCheck check) {
    return titled("check." + check.name(), Optional.of(check.title()), check.name());
  }

  /** Why somebody is left out of an indicator; ours have an English name. */
  public String exclusion(String title) {
    return chinese ? title : known("exclusion." + title).orElse(title);
  }

  public String source(Measures.Source source) {
    return code("measure.source", source.name());
  }

  /** The word of an enum, say {@code state} and {@code PROPOSED}. */
  public String code(String kind, String code) {
    return known(kind + "." + code).orElse(code);
  }

  /** The street's name; the code itself where the code list does not know it. */
  public String division(String code) {
    CodeList divisions = definitions.codes().get(DIVISIONS);
    return Optional.ofNullable(divisions).flatMap(list -> list.nameOf(code)).orElse(code);
  }

  /** Several places in one line. */
  public String divisions(List<String> codes) {
    return String.join(gap(), codes.stream().map(this::division).toList());
  }

  /** A field's canonical value as people say it. */
  public String value(String field, String value) {
    return switch (field) {
      case "division" -> {
        String name = division(value);
        yield name.equals(value) || value.isEmpty() ? value : name + " " + value;
      }
      case "status", "sex", "category", "grade" -> code("value." + field, value);
      default -> value;
    };
  }

  /**
   * A coded value in words: this language's own, else the list's, whose words are Chinese, for
   * those who read Chinese.
   */
  public String coded(FieldDefinition field, String value) {
    return switch (field.type()) {
      case DIVISION -> division(value);
      case YES_NO -> known("value.yesNo." + value).orElse(value);
      case CODE ->
          known("value." + field.name() + "." + value)
              .or(() -> chinese ? listed(field, value) : Optional.empty())
              .orElse(value);
      default -> value;
    };
  }

  private Optional<String> listed(FieldDefinition field, String value) {
    return field.codes().map(definitions.codes()::get).flatMap(list -> list.nameOf(value));
  }

  /** A field's canonical value of a job's records as people say it: codes by their names. */
  public String value(String job, String field, String value) {
    String word = value(field, value);
    return word.equals(value)
        ? mapped(job, field).map(defined -> coded(defined, value)).orElse(value)
        : word;
  }

  /**
   * A finding's rule: {@code semantics 7} is a paragraph of docs/semantics.md, {@code
   * nursing-subsidy@2025-07} the policy's version from that month, whose document is named.
   */
  public String rule(String rule) {
    int at = rule.indexOf('@');
    if (at > 0) {
      String policy = rule.substring(0, at);
      String month = rule.substring(at + 1);
      return sentence("rule.policy")
          .replace("{benefit}", benefit(policy))
          .replace("{month}", month)
          .replace("{basis}", basis(policy, month));
    }
    return rule.startsWith(SEMANTICS)
        ? sentence("rule.semantics").replace("{number}", rule.substring(SEMANTICS.length()))
        : rule;
  }

  private String basis(String policy, String month) {
    return Optional.ofNullable(definitions.policies().get(policy)).stream()
        .flatMap(found -> found.versions().stream())
        .filter(version -> version.from().toString().equals(month))
        .map(PolicyDefinition.Version::basis)
        .findFirst()
        .orElse(policy + "@" + month);
  }

  /** The sentence under a key. */
  String sentence(String key) {
    return bundle.getString(key);
  }

  Optional<String> known(String key) {
    try {
      return Optional.of(bundle.getString(key));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  private String titled(String key, Optional<String> title, String name) {
    return chinese
        ? title.or(() -> known(key)).orElse(name)
        : known(key).or(() -> title).orElse(name);
  }
}
