package org.sunbridge.cli;

import java.util.concurrent.Callable;
import org.sunbridge.operation.Scorecard;
import org.sunbridge.operation.SourceScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The columns of the CSV are a promise. */
@Command(
    name = "scorecard",
    mixinStandardHelpOptions = true,
    description = {
      "各来源送得怎样：按时、可直接采用、退回、从发生到告知、查出来不对的；CSV。",
      "How well each source delivers, as CSV: on time, usable, turned back, lag, proved wrong."
    })
final class ScorecardCommand implements Callable<Integer> {

  @Option(
      names = "--days",
      defaultValue = "90",
      description = "最近多少天，默认 90。The last so many days; default 90.")
  int days;

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forQuestions()) {
      System.out.println(
          "job,expected,met,deliveries,usable,rows,rejected,lag_days,events,decided,wrong");
      for (SourceScore score : workplace.get(Scorecard.class).of(days)) {
        System.out.println(
            String.join(
                ",",
                score.job(),
                Long.toString(score.expected()),
                Long.toString(score.met()),
                Long.toString(score.deliveries()),
                Long.toString(score.usable()),
                Long.toString(score.rows()),
                Long.toString(score.rejected()),
                score.lagDays() == null ? "" : score.lagDays().toString(),
                Long.toString(score.events()),
                Long.toString(score.decided()),
                Long.toString(score.wrong())));
      }
      return 0;
    }
  }
}
