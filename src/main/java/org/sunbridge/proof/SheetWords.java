package org.sunbridge.proof;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.sunbridge.operation.Words;

/** The words of the appeal sheet in a language. */
final class SheetWords {

  private final ResourceBundle bundle;
  private final Locale locale;

  SheetWords(Locale asked) {
    this.locale = Words.spoken(asked);
    this.bundle =
        ResourceBundle.getBundle(
            "messages/sheet",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String language() {
    return locale.toLanguageTag();
  }

  String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts(values));
  }

  Optional<String> known(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /** Numbers as they are: a finding's number is not grouped. */
  private static Object[] texts(Object[] values) {
    Object[] texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = String.valueOf(values[i]);
    }
    return texts;
  }
}
