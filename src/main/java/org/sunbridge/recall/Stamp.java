package org.sunbridge.recall;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * Under which conditions rows were remembered: only under the same do equal bytes mean the same.
 *
 * @param delivery whose rows they are, beyond doubt: a data folder may see several databases
 * @param program the build that read them
 * @param definitions their version
 * @param shape how the sender said the file is to be read; empty where nothing was said
 * @param money fields whose amounts are kept
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Stamp(
    String delivery, String program, String definitions, String shape, List<String> money) {

  public Stamp {
    money = List.copyOf(money);
  }
}
