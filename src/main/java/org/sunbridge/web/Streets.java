package org.sunbridge.web;

import java.util.List;
import org.sunbridge.access.Account;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.Definitions;

/** The streets somebody may choose among. */
final class Streets {

  private Streets() {}

  static List<String> of(Definitions definitions, Account me) {
    CodeList divisions = definitions.codes().get("divisions");
    return divisions == null
        ? List.of()
        : divisions.entries().stream()
            .map(CodeList.Entry::code)
            .filter(code -> code.length() == 9)
            .filter(definitions.district()::contains)
            .filter(me.area()::covers)
            .toList();
  }
}
