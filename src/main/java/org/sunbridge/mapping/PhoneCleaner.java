package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers: digits, and an extension behind a {@code -}. Of several whole numbers in one cell
 * the first is kept, because its writer put it first; that there were more is noted.
 */
final class PhoneCleaner implements Cleaner {

  private static final int LONGEST = 200;

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.text();
    if (text.length() == 11
        && text.charAt(0) == '1'
        && text.charAt(1) > '2'
        && Characters.areDigits(text, 0, 11)) {
      return text;
    }
    String spaced = cell.whole(cell.spaced());
    if (LostDigits.isScientific(spaced)) {
      return cell.broken(ProblemCode.LOST_DIGITS);
    }
    PhoneText phone = read(cell, spaced);
    if (phone == null) {
      return cell.broken(ProblemCode.PHONE_FORM);
    }
    if (!phone.isUsual()) {
      cell.noted(NoteCode.PHONE_ODD);
    }
    return phone.canonical();
  }

  private static @Nullable PhoneText read(Cell cell, String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    List<PhoneText> several = several(text, "[/、,;|或和及]");
    if (several.size() < 2) {
      several = several(text, " ");
    }
    if (several.size() < 2) {
      return PhoneText.of(text);
    }
    cell.noted(NoteCode.PHONE_SEVERAL);
    return several.get(0);
  }

  /** Nothing unless every part is a whole number by itself and not a group of one. */
  private static List<PhoneText> several(String text, String separators) {
    List<PhoneText> phones = new ArrayList<>();
    for (String part : text.split(separators)) {
      PhoneText phone = PhoneText.of(part);
      if (phone == null || !phone.isUsual()) {
        return List.of();
      }
      phones.add(phone);
    }
    return phones;
  }
}
