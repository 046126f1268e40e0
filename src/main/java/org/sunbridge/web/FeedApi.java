package org.sunbridge.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.SourceScore;
import org.sunbridge.operation.Switched;

/** Feeds and pushes: whether they go on, and how well the sources deliver. */
@Api
@RequestMapping("/api/v1")
class FeedApi {

  private final Definitions definitions;
  private final ControlQuery control;
  private final Figures figures;
  private final Switches switches;

  FeedApi(Definitions definitions, ControlQuery control, Figures figures, Switches switches) {
    this.definitions = definitions;
    this.control = control;
    this.figures = figures;
    this.switches = switches;
  }

  /**
   * Something that goes on, or does not.
   *
   * @param heldBy null while it goes on, as are the two after it
   */
  record Going(
      boolean goesOn, @Nullable String heldBy, @Nullable String reason, @Nullable Instant since) {
    static Going of(@Nullable Switched off) {
      return off == null
          ? new Going(true, null, null, null)
          : new Going(false, off.account(), off.reason(), ApiTime.of(off.at()));
    }
  }

  record Feed(String job, String title, String delivery, String expects, Going going) {}

  @GetMapping("/feeds")
  ApiList<Feed> feeds() {
    Map<String, Switched> paused =
        control.paused().stream().collect(Collectors.toMap(Switched::what, Function.identity()));
    List<Feed> feeds =
        new TreeMap<>(definitions.jobs())
            .values().stream().map(job -> feed(job, paused.get(job.name()))).toList();
    return new ApiList<>(feeds);
  }

  private static Feed feed(JobDefinition job, @Nullable Switched paused) {
    return new Feed(
        job.name(), job.title(), job.delivery().name(), job.expects().name(), Going.of(paused));
  }

  @PostMapping("/feeds/{job}/pause")
  ResponseEntity<Void> pause(
      @AuthenticationPrincipal Account me,
      @PathVariable("job") String job,
      @RequestBody(required = false) @Nullable ApiReason body) {
    switches.pauseFeed(job, me.name(), ApiReason.of(body));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/feeds/{job}/resume")
  ResponseEntity<Void> resume(
      @AuthenticationPrincipal Account me,
      @PathVariable("job") String job,
      @RequestBody(required = false) @Nullable ApiReason body) {
    switches.resumeFeed(job, me.name(), ApiReason.of(body));
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/pushes")
  Going pushes() {
    return Going.of(control.pushHold().orElse(null));
  }

  @PostMapping("/pushes/hold")
  Going hold(
      @AuthenticationPrincipal Account me,
      @RequestBody(required = false) @Nullable ApiReason body) {
    switches.holdPushes(me.name(), ApiReason.of(body));
    return pushes();
  }

  @PostMapping("/pushes/resume")
  Going resumePushes(
      @AuthenticationPrincipal Account me,
      @RequestBody(required = false) @Nullable ApiReason body) {
    switches.resumePushes(me.name(), ApiReason.of(body));
    return pushes();
  }

  @GetMapping("/scorecard")
  ApiList<SourceScore> scorecard(@RequestParam(name = "days", defaultValue = "90") int days) {
    return new ApiList<>(figures.scores(Math.max(1, Math.min(days, 3_660))).value());
  }
}
