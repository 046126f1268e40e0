package org.sunbridge.mapping;

import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.domain.Masked;

/** Cells as a list of problems may show them. */
public final class MaskedCell {

  private static final int LONGEST = 60;
  private static final int LONGEST_ID = 24;
  private static final String UNITS =
      "年月日号號时点分秒元整万千百十拾一二三四五六七八九零〇○壹贰叁肆伍陆柒捌玖正初廿腊闰农历" + "是否有无没不对错昨今明天星期周上下午左右约前后底EeTZAPMYNxX";

  private MaskedCell() {}

  /** A cell's text, cleaned or as sent, with what is personal hidden. */
  public static String of(FieldDefinition field, String cell) {
    String text = Characters.strip(cell);
    return switch (field.type()) {
      case CITIZEN_ID, CERTIFICATE_NUMBER -> isNumber(text) ? id(text) : name(text);
      case PERSON_NAME -> name(text);
      case PHONE -> isNumber(text) ? Masked.phone(shortened(text)) : name(text);
      case TEXT -> field.name().equals("address") ? Masked.address(text) : text(text);
      case DATE, MONTH, MONEY, YES_NO, NUMBER -> isQuantity(text) ? text(text) : name(text);
      case CODE, DIVISION -> text(text);
    };
  }

  /** Of a remark or a sentence, as of a name, the first and the last character stay. */
  private static String name(String text) {
    return Masked.name(shortened(text));
  }

  /** In a row whose cells slipped, an address or a name may stand where a number should. */
  private static boolean isNumber(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Characters.isDigit(Characters.narrow(text.charAt(i))) ? 1 : 0;
    }
    return digits * 2 >= text.length();
  }

  /** Two ids in one cell would show what {@link Masked} leaves at the end. */
  private static String id(String text) {
    return Masked.citizenId(text.length() > LONGEST_ID ? text.substring(0, LONGEST_ID) : text);
  }

  /** In a row whose cells slipped, a name may stand where a date should. */
  private static boolean isQuantity(String text) {
    return text.equals("true")
        || text.equals("false")
        || text.codePoints().noneMatch(c -> Character.isLetter(c) && UNITS.indexOf(c) < 0);
  }

  /** Digits in a row from the seventh on may be somebody's number. */
  static String text(String cell) {
    String text = shortened(cell);
    StringBuilder out = new StringBuilder(text.length());
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = Characters.isDigit(Characters.narrow(c)) ? run + 1 : 0;
      out.append(run > 6 ? '*' : c);
    }
    return out.toString();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
