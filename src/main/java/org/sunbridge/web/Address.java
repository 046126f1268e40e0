package org.sunbridge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a page with its filters, so that it can be sent to a colleague. */
final class Address {

  private final UriComponentsBuilder builder;

  private Address(UriComponentsBuilder builder) {
    this.builder = builder;
  }

  static Address of(String path) {
    return new Address(UriComponentsBuilder.fromPath(path));
  }

  /** Nothing is added for a filter that is not set. */
  Address with(String name, @Nullable Object value) {
    if (value != null) {
      builder.replaceQueryParam(name, value);
    }
    return this;
  }

  /** The same address with one more filter. */
  String and(String name, Object value) {
    return new Address(builder.cloneBuilder()).with(name, value).toString();
  }

  @Override
  public String toString() {
    return builder.cloneBuilder().encode().build().toUriString();
  }
}
