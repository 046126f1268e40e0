package org.sunbridge.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Audit;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.Dossier;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.ListedPerson;
import org.sunbridge.operation.PersonQuery;
import org.sunbridge.operation.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "person",
    mixinStandardHelpOptions = true,
    description = {
      "一人一档：一个人的全部陈述、证件、发放、核查和推送，各带出处；默认遮盖。",
      "One person's dossier: every statement with its origin, certificates, payments, findings, pushes;",
      "masked."
    })
final class PersonCommand implements Callable<Integer> {

  private static final int LONGEST_OWN_NUMBER = 12;

  @Parameters(
      paramLabel = "WHO",
      description = "本系统编号、身份证号、残疾人证号或姓名（须完整）。Our number, an id, a certificate number or a name.")
  String who = "";

  @Option(names = "--format", defaultValue = "TABLE", description = "table, csv, json；默认 table。")
  FindingFormat format = FindingFormat.TABLE;

  @Mixin Language language = new Language();
  @Mixin Revealing revealing = new Revealing();

  @Override
  public Integer call() {
    revealing.check();
    try (Workplace workplace = Workplace.forQuestions()) {
      PersonQuery people = workplace.get(PersonQuery.class);
      Words words = new Words(workplace.get(Definitions.class), language.locale());
      List<Long> found = numbers(people);
      if (found.size() > 1) {
        list(people.search(who, AreaScope.WHOLE), words);
        return 0;
      }
      long id =
          found.stream()
              .findFirst()
              .orElseThrow(() -> new Refused("登记中没有此人。The register knows nobody by this."));
      Dossier dossier =
          people
              .dossier(
                  id,
                  AreaScope.WHOLE,
                  revealing.disclosure(workplace, Audit.Action.REVEAL, "person " + id))
              .orElseThrow(
                  () -> new Refused("登记中没有编号为 " + id + " 的人。There is no person " + id + "."));
      switch (format) {
        case JSON -> System.out.println(json(dossier));
        case CSV -> history(dossier, words).print(FindingFormat.CSV, System.out);
        case TABLE -> page(dossier, words, System.out);
      }
      return 0;
    }
  }

  private List<Long> numbers(PersonQuery people) {
    return who.matches("\\d{1," + LONGEST_OWN_NUMBER + "}")
        ? List.of(Long.parseLong(who))
        : people.search(who, AreaScope.WHOLE).stream().map(ListedPerson::id).toList();
  }

  private void list(List<ListedPerson> found, Words words) {
    Lines lines = new Lines("person", "name", "citizen_id", "born", "division");
    for (ListedPerson p : found) {
      lines.add(
          p.id(), p.name(), p.citizenId(), p.birthDate().getYear(), words.division(p.division()));
    }
    lines.print(format, System.out);
  }

  private static String json(Dossier dossier) {
    try {
      return JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValueAsString(dossier);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a dossier is always JSON", e);
    }
  }

  private static void page(Dossier dossier, Words words, PrintStream out) {
    ListedPerson p = dossier.person();
    out.println(
        "%d  %s  %s  %s".formatted(p.id(), p.name(), p.citizenId(), words.division(p.division())));
    Lines certificates =
        new Lines(
            "certificate_no",
            "category",
            "grade",
            "issued_on",
            "expires_on",
            "status",
            "from",
            "until");
    for (Dossier.Certificate c : dossier.certificates()) {
      certificates.add(
          c.number(),
          c.category(),
          c.grade(),
          c.issuedOn(),
          c.expiresOn(),
          words.value("status", c.status()),
          c.from(),
          c.until() == null ? "" : c.until());
    }
    certificates.print(FindingFormat.TABLE, out);
    Lines paid = new Lines("month", "benefit", "yuan");
    dossier
        .paid()
        .forEach(
            (month, of) ->
                of.forEach((benefit, yuan) -> paid.add(month, words.benefit(benefit), yuan)));
    paid.print(FindingFormat.TABLE, out);
    history(dossier, words).print(FindingFormat.TABLE, out);
  }

  private static Lines history(Dossier dossier, Words words) {
    Lines lines =
        new Lines("day", "what", "source", "delivery", "row", "finding", "values", "by", "text");
    for (Dossier.Happened h : dossier.history()) {
      Dossier.Origin origin = h.origin();
      lines.add(
          h.day(),
          h.kind(),
          origin == null ? "" : words.job(origin.job()),
          origin == null ? "" : origin.delivery(),
          origin == null ? "" : origin.row(),
          h.finding() == null ? "" : h.finding() + " " + h.type(),
          h.changes().stream()
              .map(c -> c.field() + ": " + c.before() + " → " + c.after())
              .collect(Collectors.joining("; ")),
          h.account() == null ? "" : h.account(),
          h.state() == null ? h.text() : h.state() + " " + h.text());
    }
    return lines;
  }
}
