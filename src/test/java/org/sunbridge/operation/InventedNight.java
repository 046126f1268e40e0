package org.sunbridge.operation;

import java.nio.ByteBuffer;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sunbridge.registry.PersonalCodec;

/**
 * A night of an invented district: four deliveries, one of them held, with rejects and findings of
 * people who do not exist.
 */
public final class InventedNight {

  public static final long NIGHT = 1;
  public static final long DEATHS = 2;
  public static final long SURVEY = 3;
  public static final long LEDGER = 4;
  public static final long HELD_SURVEY = 5;
  public static final long FAILED = 6;
  public static final long CONCLUSIONS = 7;

  private static final String DEATHS_ROW =
      "[{\"job\":\"deaths\",\"delivery\":2,\"file\":\"deaths.csv\",\"row\":2}]";
  private static final String LEDGER_ROW =
      "[{\"job\":\"subsidy-ledger\",\"delivery\":4,\"file\":\"subsidy-ledger.csv\",\"row\":7}]";
  private static final String SURVEY_ROW =
      "[{\"job\":\"household-survey\",\"delivery\":3,\"file\":\"household-survey-310114102.csv\","
          + "\"row\":12}]";

  private final JdbcTemplate jdbc;
  private final PersonalCodec codec = new PersonalCodec();

  public InventedNight(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  /** Writes everything. Findings get the ids 1, 2, … in the order below. */
  public InventedNight happen() {
    delivery(DEATHS, "deaths", "", "deaths.csv", "APPLIED", 42, 0);
    delivery(
        SURVEY,
        "household-survey",
        "310114102",
        "household-survey-310114102.csv",
        "APPLIED",
        420,
        2);
    delivery(LEDGER, "subsidy-ledger", "2026-10", "subsidy-ledger.csv", "APPLIED", 1_310, 0);
    delivery(
        HELD_SURVEY,
        "household-survey",
        "310114114",
        "household-survey-310114114.csv",
        "HELD",
        5_056,
        0);
    delivery(FAILED, "deaths", "", "deaths-2026-11.csv", "FAILED", 0, 0);
    rejects();
    runs();
    conclusions();
    steps();
    collection();
    slots();
    ledger();
    person(1, "310114194001011234", "王小明", "310114102");
    person(2, "310114195505055678", "欧阳·买买提", "310114114");
    finding(
        1,
        "EXIT",
        "DECEASED",
        "310114102",
        "",
        "",
        "",
        "living-subsidy",
        "2026-07",
        "PROPOSED",
        "deaths",
        DEATHS_ROW);
    finding(
        1,
        "OVERPAID",
        "DECEASED",
        "310114102",
        "amount",
        "450.00",
        "0.00",
        "living-subsidy",
        "2026-07",
        "OPEN",
        "subsidy-ledger",
        LEDGER_ROW);
    finding(
        1,
        "OVERPAID",
        "DECEASED",
        "310114102",
        "amount",
        "450.00",
        "0.00",
        "living-subsidy",
        "2026-08",
        "OPEN",
        "subsidy-ledger",
        LEDGER_ROW);
    finding(
        2,
        "UNPAID",
        "ENTITLED",
        "310114114",
        "amount",
        "0.00",
        "320.00",
        "living-subsidy",
        "2026-10",
        "OPEN",
        "subsidy-ledger",
        LEDGER_ROW);
    finding(
        1,
        "CHANGE",
        "household-survey",
        "310114102",
        "phone",
        "13800138000",
        "13900138000",
        "",
        "",
        "APPLIED",
        "household-survey",
        SURVEY_ROW);
    finding(
        2,
        "EXIT",
        "DECEASED",
        "310114114",
        "",
        "",
        "",
        "certificate",
        "2026-11",
        "TO_VERIFY",
        "household-survey",
        SURVEY_ROW);
    finding(
        2,
        "CONFLICT",
        "household-survey",
        "310114114",
        "name",
        "欧阳·买买提",
        "欧阳买买提",
        "",
        "",
        "OPEN",
        "household-survey",
        SURVEY_ROW);
    finding(
        2,
        "EXPIRING",
        "MONTHS_3",
        "310114114",
        "",
        "",
        "",
        "",
        "2027-01",
        "CLOSED",
        "certificate-registry",
        "[]");
    jdbc.update(
        "INSERT INTO finding_event (finding_id, state_before, state_after, account, run_id, reason,"
            + " happened_at) VALUES (5, 'OPEN', 'APPLIED', NULL, 3, '自动生效', '2026-10-31 17:31:00')");
    dryRun();
    return this;
  }

  /** As many more findings as wanted, alike but for their ids. */
  public void manyMore(int count) {
    jdbc.batchUpdate(
        FINDING,
        java.util.stream.IntStream.range(0, count)
            .mapToObj(
                i ->
                    values(
                        1_000 + i,
                        "NOT_COLLECTED",
                        "ABSENT",
                        "310114102",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "OPEN",
                        "household-survey",
                        SURVEY_ROW))
            .toList());
  }

  private static final String FINDING =
      "INSERT INTO finding (person_key, identity, type, reason, certificate_no, citizen_id, name,"
          + " division, field, before_value, after_value, benefit, effective_month, state, job, rule,"
          + " evidence, opened_run, last_run, opened_at, changed_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2026-10-31 17:31:00',"
          + " '2026-10-31 17:31:00')";

  private static final Map<Integer, String> NAMES = Map.of(1, "王小明", 2, "欧阳·买买提");
  private static final Map<Integer, String> IDS =
      Map.of(1, "310114194001011234", 2, "310114195505055678");

  /** What releasing the held survey would do. */
  private void dryRun() {
    jdbc.update(
        "INSERT INTO dry_run (run_id, outcome, definitions, business_date, milliseconds, made_at)"
            + " VALUES (5, REPEAT('5e', 32), REPEAT('0', 64), '2026-10-31', 840,"
            + " '2026-10-31 17:40:00')");
    String copied =
        "person_key, identity, type, reason, certificate_no, citizen_id, name, division, field,"
            + " before_value, after_value, benefit, effective_month, state, job, rule, evidence";
    for (String effect : new String[] {"OPENS", "CLOSES"}) {
      jdbc.update(
          "INSERT INTO dry_run_finding (run_id, effect, fen, "
              + copied
              + ") SELECT 5, ?, 45000, "
              + copied
              + " FROM finding WHERE id IN (?, ?)",
          effect,
          effect.equals("OPENS") ? 1 : 2,
          effect.equals("OPENS") ? 4 : 3);
    }
  }

  private void finding(
      int person,
      String type,
      String reason,
      String division,
      String field,
      String before,
      String after,
      String benefit,
      String month,
      String state,
      String job,
      String evidence) {
    jdbc.update(
        FINDING,
        values(
            person, type, reason, division, field, before, after, benefit, month, state, job,
            evidence));
  }

  private Object[] values(
      int person,
      String type,
      String reason,
      String division,
      String field,
      String before,
      String after,
      String benefit,
      String month,
      String state,
      String job,
      String evidence) {
    String id = IDS.getOrDefault(person, "310114200001010000");
    return new Object[] {
      key(person),
      type + reason + field + benefit + month,
      type,
      reason,
      codec.encode(id + "43"),
      codec.encode(id),
      codec.encode(NAMES.getOrDefault(person, "李四")),
      division,
      field,
      codec.encode(before),
      codec.encode(after),
      benefit,
      month,
      state,
      job,
      type.equals("EXIT") ? "living-subsidy@2025-07" : "",
      evidence,
      DEATHS,
      DEATHS
    };
  }

  private void person(int id, String citizenId, String name, String division) {
    jdbc.update(
        "INSERT INTO person (id, person_key, name_key, name_birth_key, citizen_id, name, birth_date,"
            + " division, recorded_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, '1940-01-01', ?,"
            + " '2026-10-01', '2026-10-01')",
        id,
        key(id),
        key(id),
        key(id),
        codec.encode(citizenId),
        codec.encode(name),
        division);
  }

  private void delivery(
      long id, String job, String scope, String file, String status, long rows, long rejects) {
    jdbc.update(
        "INSERT INTO delivery (id, job, scope, as_of, content_hash, file_name, archived_as,"
            + " size_bytes, status, row_count, reject_count, understood, reason, received_at,"
            + " applied_at) VALUES (?, ?, ?, '2026-10-31', ?, ?, ?, 65536, ?, ?, ?, ?, ?,"
            + " '2026-10-31 17:30:00', ?)",
        id,
        job,
        scope,
        new byte[32],
        file,
        file,
        status,
        rows,
        rejects,
        "{\"format\":\"csv\",\"charset\":\"GB18030\",\"delimiter\":\",\",\"headerLine\":1,"
            + "\"columns\":[\"姓名\",\"残疾人证号\",\"联系电话\"]}",
        because(status),
        status.equals("APPLIED") ? "2026-10-31 17:31:00" : null);
  }

  public static final String HELD_BECAUSE =
      "本批次比上次少 41%（8570 → 5056 条），可能不完整；上限 20% 且 50 条（shrink）";

  public static final String FAILED_BECAUSE = "文件是空的，没有任何内容。请重新导出后报送。";

  private static @Nullable String because(String status) {
    return switch (status) {
      case "HELD" -> HELD_BECAUSE;
      case "FAILED" -> FAILED_BECAUSE;
      default -> null;
    };
  }

  private void rejects() {
    jdbc.update(
        "INSERT INTO delivery_note (delivery_id, field, code, sentence, rows_noted, first_row) VALUES"
            + " (?, 'phone', 'FULL_WIDTH', '', 12, 5), (?, '', 'CHECK', '享受起始较早，请核对', 3, 9)",
        SURVEY,
        SURVEY);
    reject(
        37,
        "[\"王小红\",\"3101141940010112344\",\"=1+1\"]",
        "[{\"column\":\"残疾人证号\",\"maskedValue\":\"310114********23444\",\"code\":\"CERTIFICATE_CITIZEN_ID\","
            + "\"reason\":\"“残疾人证号”前 18 位不是有效的身份证号，请对照证件改正后重新报送。\"}]");
    reject(
        112,
        "[\"赵五\",\"\",\"021-59530000\",\"多出的一格\"]",
        "[{\"column\":\"残疾人证号\",\"maskedValue\":\"\",\"code\":\"REQUIRED\",\"reason\":\"“残疾人证号”没有填写，请补填后重新报送。\"},"
            + "{\"column\":\"\",\"maskedValue\":\"\",\"code\":\"CELLS_EXTRA\",\"reason\":\"这一行有 4 个单元格，比表头的 3 列多，无法确定各个值属于哪一列。请检查是否多了分隔符，有逗号的内容请用英文双引号括起来。\"}]");
  }

  private void reject(long row, String cells, String problems) {
    jdbc.update(
        "INSERT INTO delivery_reject (delivery_id, source_row, cells, problems) VALUES (?, ?, ?, ?)",
        SURVEY,
        row,
        codec.encode(cells),
        problems);
  }

  /** The ledger explained: who is paid as due, who is not, and somebody nobody knows. */
  private void ledger() {
    ledgerLine(1, "2026-09", "DUE", "MATCHED", 45_000, 45_000);
    ledgerLine(1, "2026-10", "DUE", "OVERPAID", 45_000, 0);
    ledgerLine(2, "2026-10", "DUE", "UNPAID", 0, 32_000);
    ledgerLine(3, "2026-10", "DUE", "UNREGISTERED", 45_000, 0);
    ledgerLine(3, "2026-10", "BEFORE", "UNREGISTERED", 45_000, 0);
  }

  private void ledgerLine(
      int person, String month, String account, String part, long paid, long other) {
    jdbc.update(
        "INSERT INTO ledger_line (person_key, benefit, month, account, part, paid_fen, other_fen)"
            + " VALUES (?, 'living-subsidy', ?, ?, ?, ?, ?)",
        key(person),
        month,
        account,
        part,
        paid,
        other);
  }

  private void runs() {
    run(NIGHT, null, "NIGHT", "nightly", null, "HELD", 0, 0, 0, 0, 0, 0);
    run(DEATHS, NIGHT, "DELIVERY", "deaths", DEATHS, "DONE", 42, 0, 0, 3, 0, 39);
    run(SURVEY, NIGHT, "DELIVERY", "household-survey", SURVEY, "REJECTS", 420, 2, 1, 0, 5, 412);
    run(FAILED, null, "DELIVERY", "deaths", FAILED, "FAILED", 0, 0, 0, 0, 0, 0);
    run(LEDGER, NIGHT, "DELIVERY", "subsidy-ledger", LEDGER, "DONE", 1_310, 0, 0, 0, 12, 1_298);
    run(
        HELD_SURVEY,
        NIGHT,
        "DELIVERY",
        "household-survey",
        HELD_SURVEY,
        "HELD",
        5_056,
        0,
        0,
        0,
        0,
        5_056);
  }

  private void conclusions() {
    run(CONCLUSIONS, NIGHT, "CONCLUDE", "conclude", null, "DONE", 0, 0, 0, 0, 0, 0);
  }

  private void run(
      long id,
      @Nullable Long night,
      String kind,
      String job,
      @Nullable Long delivery,
      String status,
      long read,
      long rejected,
      long duplicate,
      long fresh,
      long changed,
      long unchanged) {
    jdbc.update(
        "INSERT INTO run (id, night_id, kind, job, delivery_id, business_date, status, definitions,"
            + " reason, rows_read, rows_rejected, rows_duplicate, records_new, records_changed,"
            + " records_unchanged, findings_opened, not_concluded, started_at, ended_at) VALUES (?, ?,"
            + " ?, ?, ?, '2026-10-31', ?, ?, ?, ?, ?, ?, ?, ?, ?, 4, 2, '2026-10-31 17:30:00',"
            + " '2026-10-31 17:33:12')",
        id,
        night,
        kind,
        job,
        delivery,
        status,
        "0".repeat(64),
        kind.equals("NIGHT") ? null : because(status),
        read,
        rejected,
        duplicate,
        fresh,
        changed,
        unchanged);
  }

  private void steps() {
    jdbc.update(
        "INSERT INTO BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY) VALUES (1, 0,"
            + " 'delivery', 'x')");
    jdbc.update(
        "INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME,"
            + " START_TIME, STATUS) VALUES (1, 0, 1, '2026-11-01 01:30:00', '2026-11-01 01:30:00',"
            + " 'COMPLETED')");
    jdbc.update(
        "INSERT INTO BATCH_JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID, PARAMETER_NAME, PARAMETER_TYPE,"
            + " PARAMETER_VALUE, IDENTIFYING) VALUES (1, 'run', 'java.lang.Long', '3', 'Y')");
    step(1, "compare", "COMPLETED", 420, 6);
    step(2, "apply", "COMPLETED", 6, 6);
  }

  private void step(long id, String name, String status, long read, long written) {
    jdbc.update(
        "INSERT INTO BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID,"
            + " CREATE_TIME, START_TIME, END_TIME, STATUS, READ_COUNT, WRITE_COUNT, FILTER_COUNT,"
            + " READ_SKIP_COUNT, PROCESS_SKIP_COUNT, WRITE_SKIP_COUNT, COMMIT_COUNT, ROLLBACK_COUNT)"
            + " VALUES (?, 0, ?, 1, '2026-11-01 01:30:00', '2026-11-01 01:30:00',"
            + " '2026-11-01 01:30:04', ?, ?, ?, 0, 0, 0, 0, 1, 0)",
        id,
        name,
        status,
        read,
        written);
  }

  /** Three expected in one street, one of them collected and one not to be found. */
  private void collection() {
    collected(1, "310114102", "VISITED");
    collected(2, "310114102", "LOST");
    collected(3, "310114102", "ABSENT");
    collected(4, "310114114", "PHONED");
  }

  private void collected(int person, String street, String outcome) {
    jdbc.update(
        "INSERT INTO collection (person_key, job, round, street, outcome) VALUES (?,"
            + " 'household-survey', '2026', ?, ?)",
        key(person),
        street,
        outcome);
  }

  private void slots() {
    slot("2026-10-30 17:30:00", "2026-10-30", "MISSED", "LATER_ONE_RAN", null);
    slot("2026-10-31 17:30:00", "2026-10-31", "HELD", null, NIGHT);
    slot("2026-11-01 17:30:00", "2026-11-01", "WAITING", null, null);
  }

  private void slot(
      String plannedAt,
      String businessDate,
      String status,
      @Nullable String reason,
      @Nullable Long run) {
    jdbc.update(
        "INSERT INTO planned_slot (schedule, planned_at, business_date, calendar_known, status,"
            + " reason, run_id) VALUES ('nightly', ?, ?, TRUE, ?, ?, ?)",
        plannedAt,
        businessDate,
        status,
        reason,
        run);
  }

  private static byte[] key(int person) {
    return ByteBuffer.allocate(16).putInt(person).array();
  }
}
