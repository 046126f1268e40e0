package org.sunbridge.cli;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says in which language sentences are written. */
final class Language {

  private static final Set<String> LANGUAGES = Set.of("zh", "en");

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(names = "--lang", defaultValue = "zh-CN", description = "语言 zh-CN 或 en。")
  String language = "zh-CN";

  /**
   * @throws ParameterException for a language that is not spoken here
   */
  Locale locale() {
    Locale locale = Locale.forLanguageTag(language);
    if (!LANGUAGES.contains(locale.getLanguage())) {
      throw new ParameterException(
          spec.commandLine(), "--lang 只能是 zh-CN 或 en，不是 " + language + "。It is zh-CN or en.");
    }
    return locale;
  }
}
