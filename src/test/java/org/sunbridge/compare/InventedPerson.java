package org.sunbridge.compare;

import java.time.LocalDate;
import java.util.Optional;
import org.sunbridge.domain.CitizenId;

/** Somebody of an invented district, as the partner agencies know them this month. */
final class InventedPerson {

  private static final LocalDate OLDEST = LocalDate.of(1940, 1, 1);
  private static final String FAMILY = "王李张刘陈杨赵黄周吴";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋";
  private static final String[] CATEGORIES = {"视力", "听力", "言语", "肢体", "智力", "精神", "多重"};

  final int number;
  boolean isListed = true;
  int category;
  int grade;
  String suffix = "";
  LocalDate issuedOn;
  LocalDate expiresOn;
  String status = "有效";
  Optional<LocalDate> statusOn = Optional.empty();
  String registeredStreet;
  String surveyedStreet;
  String phone;
  String surveyedPhone;
  String surveyedName;
  String outcome = "入户";
  Optional<String> membership = Optional.empty();
  String living = "";
  String nursing = "";

  InventedPerson(int number, int category, int grade, LocalDate expiresOn, String street) {
    this.number = number;
    this.category = category;
    this.grade = grade;
    this.issuedOn = expiresOn.minusYears(10).plusDays(1);
    this.expiresOn = expiresOn;
    this.registeredStreet = street;
    this.surveyedStreet = street;
    this.phone = "139" + String.format("%08d", number);
    this.surveyedPhone = phone;
    this.surveyedName = name();
  }

  String name() {
    return ""
        + FAMILY.charAt(number % 10)
        + GIVEN.charAt(number / 10 % 10)
        + GIVEN.charAt(number / 100 % 10);
  }

  String citizenId() {
    String digits =
        "310114" + OLDEST.plusDays(number).toString().replace("-", "") + "10" + number % 10;
    return digits + CitizenId.checkCharacter(digits);
  }

  String certificateNo() {
    return citizenId() + category + grade + suffix;
  }

  String inRegistry(boolean isMiswritten) {
    String id = citizenId();
    char wrong = id.charAt(17) == '1' ? '2' : '1';
    return String.join(
        ",",
        certificateNo(),
        name(),
        (id.charAt(16) - '0') % 2 == 1 ? "男" : "女",
        isMiswritten ? id.substring(0, 17) + wrong : id,
        CATEGORIES[category - 1],
        "一二三四".charAt(grade - 1) + "级",
        issuedOn.toString(),
        expiresOn.toString(),
        status,
        statusOn.map(LocalDate::toString).orElse(""),
        registeredStreet,
        "",
        phone,
        "平路" + number + "号");
  }

  String inSurvey(LocalDate visitedOn) {
    return String.join(
        ",",
        certificateNo(),
        surveyedName,
        "",
        surveyedPhone,
        "平路" + number + "号",
        outcome,
        visitedOn.toString());
  }

  String paid(String month, String benefit, String amount) {
    return String.join(",", month, benefit, name(), citizenId(), certificateNo(), amount, "");
  }
}
