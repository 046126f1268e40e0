package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.List;
import org.sunbridge.access.AreaScope;
import org.sunbridge.operation.CountedPerson;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.MeasureFilter;
import org.sunbridge.operation.MeasureQuery;
import org.sunbridge.operation.Words;

/** Prints who stands under an indicator or check. */
final class CountedPeople {

  private static final int PAGE = 1000;

  private CountedPeople() {}

  static void print(
      MeasureQuery measures,
      MeasureFilter filter,
      LocalDate day,
      Disclosure disclosure,
      FindingFormat format,
      Words words) {
    Lines lines = new Lines("person", "name", "certificate_no", "division");
    long last = 0;
    List<CountedPerson> page;
    do {
      page = measures.after(filter, day, AreaScope.WHOLE, last, PAGE, disclosure);
      for (CountedPerson one : page) {
        last = one.id();
        lines.add(
            one.id(),
            one.name(),
            one.certificateNo(),
            format == FindingFormat.TABLE ? words.division(one.division()) : one.division());
      }
    } while (page.size() == PAGE);
    lines.print(format, System.out);
  }
}
