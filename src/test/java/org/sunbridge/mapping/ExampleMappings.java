package org.sunbridge.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.CodeList.Entry;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;

/** The mappings that read the example district, and builders for others. */
final class ExampleMappings {

  static final Path EXAMPLE = Path.of("src/test/resources/example");

  static final Map<String, CodeList> CODES =
      Map.of(
          "sex", codes("sex", "MALE=男", "FEMALE=女"),
          "category",
              codes(
                  "category",
                  "1=视力|视力残疾",
                  "2=听力|听力残疾",
                  "3=言语|言语残疾",
                  "4=肢体|肢体残疾",
                  "5=智力|智力残疾",
                  "6=精神|精神残疾",
                  "7=多重|多重残疾"),
          "grade", codes("grade", "1=一级|壹级", "2=二级|贰级", "3=三级|叁级", "4=四级|肆级"),
          "status",
              codes(
                  "status", "VALID=有效", "EXPIRED=过期", "FROZEN=冻结", "CANCELLED=注销", "MOVED_OUT=迁出"),
          "outcome",
              codes(
                  "outcome",
                  "VISITED=入户",
                  "PHONED=电话",
                  "LOST=查无此人",
                  "EMPTY=空挂户",
                  "AWAY=外出",
                  "REFUSED=拒访",
                  "DECEASED=死亡",
                  "MOVED_OUT=迁出"),
          "membership", codes("membership", "MINIMUM_LIVING=低保", "LOW_INCOME=低收入", "DESTITUTE=特困"),
          "benefit",
              codes(
                  "benefit",
                  "living-subsidy=困难残疾人生活补贴|生活补贴",
                  "nursing-subsidy=重度残疾人护理补贴|护理补贴",
                  "transport-subsidy=交通补贴"),
          "divisions",
              codes(
                  "divisions",
                  "310114001=新成路街道",
                  "310114002=真新街道",
                  "310114004=嘉定镇街道",
                  "310114102=南翔镇",
                  "310114106=马陆镇",
                  "310114114=外冈镇",
                  "310114501=嘉定工业区|工业区"));

  private ExampleMappings() {}

  static MappingDefinition survey() {
    return mapping(
        "household-survey",
        required("certificateNo", FieldType.CERTIFICATE_NUMBER, "残疾人证号", "证号"),
        required("name", FieldType.PERSON_NAME, "姓名"),
        optional("street", FieldType.DIVISION, "街镇"),
        optional("phone", FieldType.PHONE, "联系电话"),
        optional("address", FieldType.TEXT, "现住址"),
        code("outcome", "outcome", "调查结果"),
        required("visitedOn", FieldType.DATE, "调查日期"));
  }

  static MappingDefinition registry() {
    return mapping(
        "certificate",
        required("certificateNo", FieldType.CERTIFICATE_NUMBER, "残疾人证号"),
        required("name", FieldType.PERSON_NAME, "姓名"),
        code("sex", "sex", "性别"),
        required("citizenId", FieldType.CITIZEN_ID, "身份证号"),
        code("category", "category", "残疾类别"),
        code("grade", "grade", "残疾等级"),
        required("issuedOn", FieldType.DATE, "签发日期"),
        required("expiresOn", FieldType.DATE, "有效期至"),
        code("status", "status", "证件状态"),
        optional("statusOn", FieldType.DATE, "变动日期"),
        required("division", FieldType.DIVISION, "街镇代码"),
        optional("phone", FieldType.PHONE, "联系电话"),
        optional("address", FieldType.TEXT, "现住址"));
  }

  static MappingDefinition deaths() {
    return mapping(
        "death-event",
        optional("citizenId", FieldType.CITIZEN_ID, "身份证号"),
        required("name", FieldType.PERSON_NAME, "姓名"),
        optional("birthDate", FieldType.DATE, "出生日期"),
        required("diedOn", FieldType.DATE, "死亡日期", "死亡时间"),
        optional("registeredBy", FieldType.TEXT, "登记机关"));
  }

  static MappingDefinition moves() {
    return mapping(
        "move-event",
        required("citizenId", FieldType.CITIZEN_ID, "身份证号"),
        required("name", FieldType.PERSON_NAME, "姓名"),
        optional("kind", FieldType.TEXT, "迁移类型"),
        required("movedOn", FieldType.DATE, "迁移日期"),
        required("fromDivision", FieldType.DIVISION, "迁出地代码"),
        required("toDivision", FieldType.DIVISION, "迁入地代码"));
  }

  static MappingDefinition lowIncome() {
    return mapping(
        "membership",
        required("citizenId", FieldType.CITIZEN_ID, "身份证号"),
        required("name", FieldType.PERSON_NAME, "姓名"),
        code("kind", "membership", "保障类型"),
        optional("since", FieldType.MONTH, "享受起始年月"));
  }

  static MappingDefinition ledger() {
    return mapping(
        "payment",
        required("month", FieldType.MONTH, "发放月份"),
        code("benefit", "benefit", "补贴项目"),
        required("name", FieldType.PERSON_NAME, "姓名"),
        required("citizenId", FieldType.CITIZEN_ID, "身份证号"),
        optional("certificateNo", FieldType.CERTIFICATE_NUMBER, "残疾人证号"),
        required("amount", FieldType.MONEY, "金额"),
        optional("street", FieldType.DIVISION, "街镇"));
  }

  static MappingDefinition mapping(String record, FieldDefinition... fields) {
    return mapping(
        record, new FileShape(List.of(), "auto", Optional.empty(), Optional.empty()), fields);
  }

  static MappingDefinition mapping(String record, FileShape shape, FieldDefinition... fields) {
    Map<String, FieldDefinition> byName = new LinkedHashMap<>();
    for (FieldDefinition field : fields) {
      byName.put(field.name(), field);
    }
    return new MappingDefinition(record, record, record, shape, byName, List.of());
  }

  static FieldDefinition required(String name, FieldType type, String... columns) {
    return new FieldDefinition(name, List.of(columns), type, true, Optional.empty());
  }

  static FieldDefinition optional(String name, FieldType type, String... columns) {
    return new FieldDefinition(name, List.of(columns), type, false, Optional.empty());
  }

  static FieldDefinition code(String name, String list, String... columns) {
    return new FieldDefinition(name, List.of(columns), FieldType.CODE, true, Optional.of(list));
  }

  /** Entries such as {@code 2=听力|听力残疾}. */
  static CodeList codes(String name, String... entries) {
    return new CodeList(name, name, Arrays.stream(entries).map(ExampleMappings::entry).toList());
  }

  private static Entry entry(String text) {
    String[] codeAndWords = text.split("=");
    List<String> words = Arrays.asList(codeAndWords[1].split("\\|"));
    return new Entry(codeAndWords[0], words.get(0), words.subList(1, words.size()));
  }

  static RecordReader reader(MappingDefinition mapping, RecordCheck... checks) {
    return new RecordReader(mapping, CODES, List.of(checks));
  }

  /** All rows of a file, and its report. */
  record Read(List<Row> rows, FileReport report) {

    static Read of(MappingDefinition mapping, Path file, RecordCheck... checks) throws Exception {
      List<Row> rows = new ArrayList<>();
      try (RowSource source = reader(mapping, checks).open(file, "2026-10-31")) {
        source.forEachRemaining(rows::add);
        return new Read(rows, source.report());
      }
    }

    List<SourceRecord> records() {
      return rows.stream()
          .filter(SourceRecord.class::isInstance)
          .map(SourceRecord.class::cast)
          .toList();
    }

    List<Reject> rejects() {
      return rows.stream().filter(Reject.class::isInstance).map(Reject.class::cast).toList();
    }

    List<String> problemCodes() {
      return rejects().stream()
          .flatMap(r -> r.problems().stream())
          .map(Reject.Problem::code)
          .toList();
    }

    List<Long> rejectedLines() {
      return rejects().stream().map(Reject::line).toList();
    }
  }
}
