package org.sunbridge.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever else is asked of the interface is not there, and says so as everything in it does. */
@Api
@Hidden
class NowhereApi {

  @RequestMapping("/api/**")
  void nothing() {
    throw new NotThere();
  }
}
