package org.sunbridge.operation;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds to an invented night so many rows that a server reads them by an index or shows that it has
 * none: twenty thousand people in twenty streets, with some years of findings.
 */
public final class ManyRows {

  private static final int PEOPLE = 8_000;
  private static final int FINDINGS = 24_000;
  private static final int NIGHTS = 3_000;

  private static final String KEY = "UNHEX(LEFT(SHA2(CONCAT('person', %s), 256), 32))";
  private static final String JOB =
      "COALESCE(ELT(1 + n % 20, 'deaths', 'subsidy-ledger', 'sentences'), 'household-survey')";
  private static final String STREET = "CONCAT('310114', 100 + %s %% 20)";

  private final JdbcTemplate jdbc;

  public ManyRows(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  public void add() {
    numbers();
    people();
    findings();
    nights();
    jdbc.execute("DROP TABLE many");
    List<String> tables =
        jdbc.queryForList(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE'",
            String.class);
    // Else the server decides by what it knew of empty tables.
    jdbc.queryForList("ANALYZE TABLE " + String.join(", ", tables));
  }

  private void numbers() {
    jdbc.execute("CREATE TABLE many (n INT NOT NULL PRIMARY KEY)");
    jdbc.update("INSERT INTO many VALUES (0)");
    for (int count = 1; count < FINDINGS; count *= 2) {
      jdbc.update("INSERT INTO many SELECT n + ? FROM many", count);
    }
  }

  private void people() {
    many(
        "person (id, person_key, name_key, name_birth_key, citizen_id, name, birth_date, division,"
            + " recorded_at, changed_at)",
        "10 + n, %s, %s, %s, '310114195505055678', '李四', '1955-05-05', %s, '2026-10-01', '2026-10-01'"
            .formatted(key("n"), key("n"), key("n"), street("n")),
        PEOPLE);
    many(
        "certificate (person_id, number, suffix, category, grade, issued_on, expires_on, status,"
            + " from_as_of, statement_id, recorded_at)",
        "10 + n, '31011419550505567843', '43', 4, 3, '2020-01-01', '2030-01-01', 'VALID',"
            + " '2026-10-01', 10 + n, '2026-10-01'",
        PEOPLE);
    many(
        "entitlement (person_id, benefit, from_month, amount_fen, recorded_at)",
        "10 + n, 'living-subsidy', '2025-01', 45000, '2026-10-01'",
        PEOPLE);
    many(
        "collection (person_key, job, round, street, outcome)",
        key("n") + ", 'household-survey', '2026', " + street("n") + ", 'VISITED'",
        PEOPLE);
    many(
        "person_change (person_id, field, run_id, changed_at)",
        "10 + n, 'phone', 7, '2026-10-01'",
        PEOPLE);
    for (String job : List.of("household-survey", "certificate-registry", "subsidy-ledger")) {
      many(
          "statement (job, person_key, slot, from_as_of, delivery_id, source_row, fingerprint,"
              + " record, recorded_at)",
          "'%s', %s, 'living-subsidy/0', '2026-10-01', 4, n, %s, '{}', '2026-10-01'"
              .formatted(job, key("n"), key("n")),
          job.equals("subsidy-ledger") ? PEOPLE / 10 : PEOPLE);
    }
    for (int month = 1; month <= 8; month++) {
      many(
          "ledger_line (person_key, benefit, month, account, part, paid_fen, other_fen)",
          key("n")
              + ", 'living-subsidy', '2026-0"
              + month
              + "', IF(n % 20 = 0, 'BEFORE', 'DUE'), IF(n % 10 = 0, 'OVERPAID', 'MATCHED'),"
              + " 45000, 45000",
          PEOPLE);
    }
  }

  private void findings() {
    many(
        "finding (person_key, identity, type, reason, certificate_no, citizen_id, name, division,"
            + " field, before_value, after_value, benefit, effective_month, state, job, rule,"
            + " evidence, opened_run, last_run, opened_at, changed_at)",
        key("n % " + PEOPLE)
            + ", CONCAT('many|', n), ELT(1 + n % 7, 'EXIT', 'CHANGE', 'OVERPAID', 'UNPAID',"
            + " 'EXPIRING', 'NOT_COLLECTED', 'CONFLICT'), 'DECEASED', '31011419550505567843',"
            + " '310114195505055678', '李四', "
            + street("n")
            + ", IF(n % 7 IN (2, 3), 'amount', ''), IF(n % 7 IN (2, 3), '450.00', ''),"
            + " IF(n % 7 IN (2, 3), '0.00', ''), IF(n % 7 < 4, 'living-subsidy', ''),"
            + " CONCAT('20', 20 + n % 6, '-0', 1 + n % 9),"
            // What is done and over makes up nearly all of it.
            + " IF(n DIV 7 % 100 < 5, ELT(1 + n DIV 7 % 100, 'TO_VERIFY', 'PROPOSED', 'OPEN',"
            + " 'APPROVED', 'REJECTED'), IF(n % 7 < 2, 'APPLIED', 'CLOSED')),"
            + " ELT(1 + n % 5, 'deaths', 'household-survey', 'subsidy-ledger', 'sentences',"
            + " 'certificate-registry'), '', '[]', 100 + n % "
            + NIGHTS
            + ", 7, '2026-10-01', '2026-10-01'",
        FINDINGS);
    jdbc.update(
        "INSERT INTO finding_event (finding_id, state_before, state_after, reason, happened_at)"
            + " SELECT id, 'OPEN', state, '', changed_at FROM finding");
    jdbc.update(
        "INSERT INTO recovery (finding_id, kind, amount_fen, happened_on, account, reason,"
            + " recorded_at, counts) SELECT id, 'RECOVERED', 100, '2026-10-01', 'lin', '',"
            + " '2026-10-01', TRUE FROM finding WHERE type = 'OVERPAID'");
    jdbc.update(
        "INSERT INTO verification (finding_id, answer, seen_on, note, account, happened_at) SELECT"
            + " id, 'CONFIRMED', '2026-10-01', '', 'wai', '2026-10-01' FROM finding WHERE type ="
            + " 'EXIT'");
    jdbc.update(
        "INSERT INTO dry_run_finding (run_id, effect, person_key, identity, type, reason,"
            + " certificate_no, citizen_id, name, division, field, before_value, after_value,"
            + " benefit, effective_month, state, job, rule, evidence, fen) SELECT 5 + id DIV 7 %"
            + " 20, 'OPENS', person_key, identity, type, reason, certificate_no, citizen_id, name,"
            + " division, field, before_value, after_value, benefit, effective_month, state, job,"
            + " rule, evidence, 0 FROM finding");
    many(
        "outbox (target, item, result, revision, op, id, payload, state, next_attempt_at,"
            + " created_at)",
        "'portal', 'exits', LEFT(SHA2(n, 256), 32), 1, 'UPSERT', SHA2(n, 256), '{}',"
            + " 'ACKNOWLEDGED', '2026-10-01', '2026-10-01'",
        PEOPLE);
  }

  private void nights() {
    many(
        "delivery (id, job, scope, as_of, content_hash, file_name, archived_as, size_bytes, status,"
            + " received_at, applied_at)",
        "100 + n, "
            + JOB
            + ", "
            + street("n")
            + ", DATE_ADD('2015-01-01', INTERVAL n DAY), UNHEX(SHA2(n, 256)), 'a.csv', 'a', 1,"
            + " 'APPLIED', '2026-01-01', '2026-01-01'",
        NIGHTS);
    many(
        "run (id, night_id, kind, job, delivery_id, business_date, status, definitions, started_at,"
            + " ended_at)",
        "100 + n, IF(n % 10 = 0, NULL, 100 + n - n % 10), IF(n % 10 = 0, 'NIGHT', 'DELIVERY'),"
            + " "
            + JOB
            + ","
            + " IF(n % 10 = 0, NULL, 100 + n), '2026-01-01', 'DONE', REPEAT('0', 64), '2026-01-01',"
            + " '2026-01-01'",
        NIGHTS);
    many(
        "delivery_reject (delivery_id, source_row, cells, problems)",
        "3, 1000 + n, '[\"李四\"]', '[]'",
        NIGHTS);
    many(
        "upload (account, job, file_name, archived_as, size_bytes, state, uploaded_at)",
        "CONCAT('account', n % 50), 'deaths', 'a.csv', 'a', 1, 'WITHDRAWN', '2026-01-01'",
        NIGHTS);
    many(
        "audit (happened_at, account, action, subject, reason)",
        "DATE_ADD('2026-01-01', INTERVAL n MINUTE), CONCAT('account', n % 50), ELT(1 + n % 3,"
            + " 'SIGN_IN', 'APPROVE', 'REVEAL'), CONCAT('finding ', n), ''",
        PEOPLE);
    many(
        "planned_slot (schedule, planned_at, business_date, calendar_known, status)",
        "'nightly', DATE_ADD('2010-01-01', INTERVAL n DAY), DATE_ADD('2010-01-01', INTERVAL n DAY),"
            + " TRUE, 'DONE'",
        NIGHTS / 3);
    many(
        "BATCH_JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID, PARAMETER_NAME, PARAMETER_TYPE,"
            + " PARAMETER_VALUE, IDENTIFYING)",
        "(SELECT MIN(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION), 'run', 'java.lang.Long', 100 + n,"
            + " 'N'",
        NIGHTS);
  }

  private void many(String into, String values, int count) {
    jdbc.update("INSERT INTO " + into + " SELECT " + values + " FROM many WHERE n < ?", count);
  }

  private static String key(String number) {
    return KEY.formatted(number);
  }

  private static String street(String number) {
    return STREET.formatted(number);
  }
}
