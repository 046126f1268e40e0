package org.sunbridge.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.Loaded;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.proof.TurnCsv;
import org.sunbridge.proof.WhatIf;
import org.sunbridge.review.Turn;

/** What another text of a policy would change; nothing is written, and no file either. */
@Controller
@RequestMapping("/what-if")
class WhatIfController {

  private static final int MOST_SHOWN = 50;

  private final WhatIf whatIf;
  private final Definitions definitions;

  /** Concluding a whole district keeps a processor busy: one at a time. */
  private final Semaphore one = new Semaphore(1);

  WhatIfController(WhatIf whatIf, Definitions definitions) {
    this.whatIf = whatIf;
    this.definitions = definitions;
  }

  @GetMapping
  String form(
      Model model, @RequestParam(name = "policy", required = false) @Nullable String policy) {
    TreeSet<String> policies = new TreeSet<>(definitions.policies().keySet());
    String chosen = policy == null && !policies.isEmpty() ? policies.first() : policy;
    if (chosen == null || !policies.contains(chosen)) {
      throw new NotThere();
    }
    String text = definitions.texts().getOrDefault(file(chosen), "");
    return shown(model, chosen, text, whatIf.businessDate());
  }

  @PostMapping
  Object tried(
      Model model,
      @RequestParam("policy") String policy,
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam("businessDate") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate businessDate,
      @RequestParam(name = "as", defaultValue = "PAGE") String as) {
    if (!definitions.policies().containsKey(policy)) {
      throw new NotThere();
    }
    String yaml = text.replace("\r\n", "\n");
    Loaded loaded = new DefinitionLoader().load(with(policy, yaml));
    if (!loaded.violations().isEmpty()) {
      model.addAttribute("violations", loaded.violations());
      return shown(model, policy, yaml, businessDate);
    }
    if (!one.tryAcquire()) {
      model.addAttribute("busy", true);
      return shown(model, policy, yaml, businessDate);
    }
    try {
      if (as.equals("CSV")) {
        return csv(loaded.definitions(), businessDate);
      }
      List<Turn> first = new ArrayList<>();
      Consumer<Turn> turns =
          turn -> {
            if (first.size() < MOST_SHOWN) {
              first.add(turn);
            }
          };
      model.addAttribute(
          "sums", whatIf.definitions(loaded.definitions(), businessDate, turns, people -> {}));
      model.addAttribute("first", first);
    } finally {
      one.release();
    }
    return shown(model, policy, yaml, businessDate);
  }

  private SortedMap<String, String> with(String policy, String yaml) {
    SortedMap<String, String> texts = new TreeMap<>(definitions.texts());
    texts.put(file(policy), yaml);
    return texts;
  }

  private static String file(String policy) {
    return "jobs/policies/" + policy + ".yaml";
  }

  private ResponseEntity<byte[]> csv(Definitions tried, LocalDate businessDate) {
    StringWriter out = new StringWriter();
    // A mark, or a spreadsheet takes the text for another charset.
    out.write('\uFEFF');
    whatIf.definitions(tried, businessDate, new TurnCsv(out, Disclosure.MASKED), people -> {});
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("what-if.csv").build().toString())
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String shown(Model model, String policy, String text, LocalDate businessDate) {
    model.addAttribute("policies", new TreeSet<>(definitions.policies().keySet()));
    model.addAttribute("policy", policy);
    model.addAttribute("text", text);
    model.addAttribute("isChanged", !text.equals(definitions.texts().get(file(policy))));
    model.addAttribute("businessDate", businessDate);
    return "what-if";
  }
}
