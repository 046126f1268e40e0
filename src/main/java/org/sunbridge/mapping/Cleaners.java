package org.sunbridge.mapping;

import java.util.Map;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;

/** Which cleaner a field's type asks for. */
final class Cleaners {

  /** The list with which a division is read whose field names no other. */
  private static final String DIVISIONS = "divisions";

  private Cleaners() {}

  /**
   * @throws IllegalArgumentException when the field names a code list that does not exist
   */
  static Cleaner of(FieldDefinition field, Map<String, CodeList> codes) {
    return switch (field.type()) {
      case CITIZEN_ID -> new CitizenIdCleaner();
      case CERTIFICATE_NUMBER -> new CertificateNumberCleaner();
      case PERSON_NAME -> new PersonNameCleaner();
      case DATE -> new DateCleaner(DateCleaner.isEnd(field.name()));
      case MONTH -> new MonthCleaner();
      case DIVISION ->
          new DivisionCleaner(
              field.codes().isPresent() ? list(field, codes) : codes.get(DIVISIONS));
      case CODE -> new CodeCleaner(list(field, codes));
      case MONEY -> new MoneyCleaner();
      case PHONE -> new PhoneCleaner();
      case YES_NO -> new YesNoCleaner();
      case NUMBER -> new NumberCleaner();
      case TEXT -> new TextCleaner(field.name().equals("address"));
    };
  }

  private static CodeList list(FieldDefinition field, Map<String, CodeList> codes) {
    CodeList list = field.codes().map(codes::get).orElse(null);
    if (list == null) {
      throw new IllegalArgumentException(
          "field " + field.name() + " needs a code list; it names " + field.codes().orElse("none"));
    }
    return list;
  }
}
