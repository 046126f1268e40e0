package org.sunbridge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.LogFilter;
import org.sunbridge.operation.LogLine;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunQuery;

/** What a run said while it worked. */
@Controller
@RequestMapping("/runs/{id}")
class RunLogController {

  private static final int SHOWN = 500;
  private static final int AT_ONCE = 1000;

  private final RunQuery runs;
  private final ControlQuery control;

  RunLogController(RunQuery runs, ControlQuery control) {
    this.runs = runs;
    this.control = control;
  }

  @GetMapping("/log")
  String log(
      Model model,
      @PathVariable("id") long id,
      @RequestParam(name = "step", required = false) @Nullable String step,
      @RequestParam(name = "level", required = false) @Nullable String level,
      @RequestParam(name = "after", defaultValue = "0") long after) {
    Run run = runs.find(id).orElseThrow(NotThere::new);
    LogFilter filter = new LogFilter(id, step, level);
    List<LogLine> lines = control.log(filter, after, SHOWN + 1);
    boolean hasMore = lines.size() > SHOWN;
    List<LogLine> shown = hasMore ? lines.subList(0, SHOWN) : lines;
    model.addAttribute("run", run);
    model.addAttribute("filter", filter);
    model.addAttribute("steps", control.steps(id));
    model.addAttribute("lines", shown);
    model.addAttribute("next", hasMore ? shown.get(SHOWN - 1).id() : null);
    return "run-log";
  }

  /** The whole of it, as text: time in UTC, level, step, message. */
  @GetMapping("/log.txt")
  void text(
      @PathVariable("id") long id,
      @RequestParam(name = "step", required = false) @Nullable String step,
      @RequestParam(name = "level", required = false) @Nullable String level,
      HttpServletResponse response)
      throws IOException {
    if (runs.find(id).isEmpty()) {
      throw new NotThere();
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("run-" + id + ".log").build().toString());
    LogFilter filter = new LogFilter(id, step, level);
    PrintWriter out = response.getWriter();
    long after = 0;
    List<LogLine> lines = control.log(filter, after, AT_ONCE);
    while (!lines.isEmpty()) {
      for (LogLine line : lines) {
        out.printf("%sZ %-5s [%s] %s%n", line.at(), line.level(), line.step(), line.message());
        after = line.id();
      }
      lines = control.log(filter, after, AT_ONCE);
    }
  }
}
