package org.sunbridge.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such thing, or none that this person may see: the two look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotThere extends RuntimeException {}
