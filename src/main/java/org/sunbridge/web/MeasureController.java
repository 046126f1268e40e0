package org.sunbridge.web;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Measures.Indicator;
import org.sunbridge.definition.Measures.NamedCheck;
import org.sunbridge.operation.CountedPerson;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.IndicatorCount;
import org.sunbridge.operation.MeasureFilter;
import org.sunbridge.operation.MeasureQuery;
import org.sunbridge.operation.Standing;

/** Indicators and named checks, with the people behind the counts. */
@Controller
class MeasureController {

  private static final Pattern DIVISION = Pattern.compile("\\d{9}(\\d{3})?");

  private final MeasureQuery measures;

  MeasureController(MeasureQuery measures) {
    this.measures = measures;
  }

  /** An indicator with its counts, for the page. */
  record Counted(Indicator indicator, IndicatorCount count) {}

  /** A check with the number of people it lists. */
  record Listed(NamedCheck check, long people) {}

  @GetMapping("/indicators")
  String indicators(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "asOf", required = false)
          @Nullable
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate asOf) {
    LocalDate day = day(model, asOf);
    model.addAttribute(
        "counted",
        measures.measures().indicators().stream()
            .map(i -> new Counted(i, measures.count(i, day, me.area())))
            .toList());
    return "indicators";
  }

  /** The whole area street by street, or one street village by village. */
  @GetMapping("/indicators/{name}")
  String indicator(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      @RequestParam(name = "division", required = false) @Nullable String division,
      @RequestParam(name = "asOf", required = false)
          @Nullable
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate asOf) {
    Indicator indicator = measures.measures().indicator(name).orElseThrow(NotThere::new);
    LocalDate day = day(model, asOf);
    AreaScope area = division == null ? me.area() : within(me, division);
    List<IndicatorCount> streets =
        division == null ? measures.streets(indicator, day, area) : List.of();
    boolean isOneStreet = division != null || streets.size() == 1;
    model.addAttribute("indicator", indicator);
    model.addAttribute("division", division);
    model.addAttribute("count", measures.count(indicator, day, area));
    model.addAttribute("charts", true);
    model.addAttribute("streets", streets);
    model.addAttribute("villages", isOneStreet ? measures.within(indicator, day, area) : List.of());
    model.addAttribute("oneStreet", isOneStreet);
    return "indicator";
  }

  /** A part of the own area. */
  private static AreaScope within(Account me, String division) {
    if (!DIVISION.matcher(division).matches() || !me.area().covers(division)) {
      throw new NotThere();
    }
    return new AreaScope(List.of(division));
  }

  @GetMapping("/indicators/{name}/people")
  String people(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      @RequestParam(name = "standing", defaultValue = "LACKING") Standing standing,
      @RequestParam(name = "division", required = false) @Nullable String division,
      @RequestParam(name = "asOf", required = false)
          @Nullable
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate asOf,
      Place place) {
    Indicator indicator = measures.measures().indicator(name).orElseThrow(NotThere::new);
    if (standing == Standing.OUTSIDE) {
      throw new NotThere();
    }
    LocalDate day = day(model, asOf);
    model.addAttribute("indicator", indicator);
    MeasureFilter filter = new MeasureFilter(name, standing, division);
    Address address =
        Address.of("/indicators/" + name + "/people")
            .with("standing", standing)
            .with("division", division)
            .with("asOf", asOf);
    model.addAttribute("filter", filter);
    model.addAttribute("page", page(filter, day, me, place, address));
    return "indicator-people";
  }

  @GetMapping("/checks")
  String checks(Model model, @AuthenticationPrincipal Account me) {
    LocalDate day = day(model, null);
    List<Listed> listed =
        measures.measures().checks().stream()
            .map(c -> new Listed(c, measures.listed(c.name(), day, me.area())))
            .toList();
    model.addAttribute("listed", listed);
    return "checks";
  }

  @GetMapping("/checks/{name}")
  String check(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      Place place) {
    NamedCheck check = measures.measures().check(name).orElseThrow(NotThere::new);
    LocalDate day = day(model, null);
    model.addAttribute("check", check);
    model.addAttribute("people", measures.listed(name, day, me.area()));
    MeasureFilter filter = new MeasureFilter(name, Standing.COUNTED, null);
    model.addAttribute("page", page(filter, day, me, place, Address.of("/checks/" + name)));
    return "check";
  }

  private LocalDate day(Model model, @Nullable LocalDate asked) {
    LocalDate day = asked == null ? measures.now() : asked;
    model.addAttribute("since", measures.prepare(day));
    model.addAttribute("day", day);
    model.addAttribute("asOf", asked);
    return day;
  }

  private PageOf<CountedPerson> page(
      MeasureFilter filter, LocalDate day, Account me, Place place, Address address) {
    return PageOf.read(
        new PageOf.Source<>(
            (key, limit) -> measures.after(filter, day, me.area(), key, limit, Disclosure.MASKED),
            (key, limit) -> measures.before(filter, day, me.area(), key, limit, Disclosure.MASKED),
            CountedPerson::id,
            0),
        place,
        address);
  }
}
