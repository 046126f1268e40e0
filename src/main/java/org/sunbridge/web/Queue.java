package org.sunbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunbridge.access.Account;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.FindingFilter;

/**
 * A list of findings somebody works through, as its address has it: it goes along from one finding
 * to the next, so that whoever decides stays in the list.
 *
 * @param query the filters as a query, beginning with {@code ?}; empty without any
 */
public record Queue(FindingFilter filter, String query) {

  private static final List<String> FILTERS =
      List.of("run", "job", "type", "state", "benefit", "street", "month");

  /** What an address cannot mean restricts nothing: it only says where somebody came from. */
  static Queue of(HttpServletRequest request, Account me) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    for (String name : FILTERS) {
      String value = request.getParameter(name);
      if (value != null && !value.isBlank()) {
        query.queryParam(name, "{" + name + "}");
      }
    }
    FindingFilter filter =
        new FindingFilter(
            number(request.getParameter("run")),
            text(request.getParameter("job")),
            one(FindingType.class, request.getParameter("type")),
            one(FindingState.class, request.getParameter("state")),
            text(request.getParameter("benefit")),
            text(request.getParameter("street")),
            text(request.getParameter("month")),
            me.area());
    String encoded =
        query
            .encode()
            .buildAndExpand(
                FILTERS.stream()
                    .map(request::getParameter)
                    .filter(value -> value != null && !value.isBlank())
                    .toArray())
            .toUriString();
    return new Queue(filter, encoded);
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable Long number(@Nullable String value) {
    return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
  }

  private static <T extends Enum<T>> @Nullable T one(Class<T> type, @Nullable String value) {
    for (T constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    return null;
  }
}
