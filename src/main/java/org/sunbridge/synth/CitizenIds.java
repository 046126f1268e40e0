package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.Sex;

/**
 * Made-up citizen ids that hold. The county is that of the birth era: Jiading was a county until
 * 1992, a district since; others came from elsewhere, from counties that partly are no more.
 */
final class CitizenIds {

  private static final DateTimeFormatter BIRTH_DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final int DISTRICT_SINCE = 1993;
  private static final List<String> ELSEWHERE_BEFORE =
      List.of(
          "310221", "310108", "310107", "310104", "320522", "320582", "330226", "320623", "340121",
          "362301", "410223", "512901", "522121", "653101");
  private static final List<String> ELSEWHERE_SINCE =
      List.of(
          "310107", "310113", "310109", "320585", "320582", "330226", "341221", "361102", "411425",
          "500233", "520121", "653130");

  private CitizenIds() {}

  static CitizenId draw(LocalDate bornOn, Sex sex, Draw draw) {
    String county = county(bornOn.getYear(), draw);
    while (true) {
      int order = draw.between(1, 49) * 10 + 2 * draw.below(5) + (sex == Sex.MALE ? 1 : 0);
      String first17 =
          county + bornOn.format(BIRTH_DATE) + String.format(Locale.ROOT, "%03d", order);
      String id = first17 + CitizenId.checkCharacter(first17);
      // An id that ends so looks like one whose last digits a spreadsheet lost.
      if (!id.endsWith("000")) {
        return new CitizenId(id);
      }
    }
  }

  private static String county(int birthYear, Draw draw) {
    boolean isDistrict = birthYear >= DISTRICT_SINCE;
    if (!draw.oneIn(3)) {
      return isDistrict ? "310114" : "310222";
    }
    return draw.of(isDistrict ? ELSEWHERE_SINCE : ELSEWHERE_BEFORE);
  }
}
