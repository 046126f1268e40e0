package org.sunbridge.web;

import java.beans.PropertyEditorSupport;

/** For passwords: what was typed, with the blanks around it, as it is when somebody signs in. */
final class AsTyped extends PropertyEditorSupport {

  @Override
  public void setAsText(String text) {
    setValue(text);
  }
}
