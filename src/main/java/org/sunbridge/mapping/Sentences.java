package org.sunbridge.mapping;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The room's sentences in one language. */
final class Sentences {

  /** Senders read Chinese. */
  static final Sentences CHINESE = new Sentences(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;
  private final ResourceBundle bundle;

  Sentences(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "messages.mapping",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String of(ProblemCode code, Object... details) {
    return format("problem." + code, details);
  }

  String of(FileProblem problem, Object... details) {
    return format("file." + problem, details);
  }

  private String format(String key, Object... details) {
    return new MessageFormat(bundle.getString(key), locale).format(details);
  }
}
