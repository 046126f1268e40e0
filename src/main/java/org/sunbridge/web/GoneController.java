package org.sunbridge.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunbridge.operation.DatabaseAnswers;

/** What is told, to anybody, while the database is away. */
@Controller
class GoneController {

  private final DatabaseAnswers database;

  GoneController(DatabaseAnswers database) {
    this.database = database;
  }

  @GetMapping(DatabaseGone.PAGE)
  String show(Model model) {
    return database
        .lastHeard()
        .map(
            since -> {
              model.addAttribute("goneSince", since);
              return "gone";
            })
        .orElse("redirect:/");
  }
}
