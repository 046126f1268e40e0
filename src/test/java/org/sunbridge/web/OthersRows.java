package org.sunbridge.web;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything an invented night has, once more: for people of another street, in deliveries, runs,
 * uploads and sums of that street and of the whole district.
 */
final class OthersRows {

  private static final String STREET = "310114102";
  private static final String OTHER_KEY =
      "UNHEX(LEFT(SHA2(CONCAT('other', HEX(person_key)), 256), 32))";
  private static final String FINDING =
      "type, reason, certificate_no, citizen_id, name, '"
          + STREET
          + "', field, before_value, after_value, benefit, effective_month";

  private final JdbcTemplate jdbc;

  OthersRows(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  void add() {
    jdbc.update(
        "INSERT INTO person (id, person_key, name_key, name_birth_key, citizen_id, name,"
            + " birth_date, division, recorded_at, changed_at) SELECT 900 + id, "
            + OTHER_KEY
            + ", name_key, name_birth_key, citizen_id, name, birth_date, '"
            + STREET
            + "', recorded_at, changed_at FROM person WHERE id < 900");
    copied("certificate", "person_id", "900 + person_id");
    copied("entitlement", "person_id", "900 + person_id");
    copied("person_change", "person_id", "900 + person_id");
    jdbc.update(
        "INSERT INTO collection (person_key, job, round, street, outcome) SELECT "
            + OTHER_KEY
            + ", job, round, '"
            + STREET
            + "', outcome FROM collection");
    jdbc.update(
        "INSERT INTO ledger_line (person_key, benefit, month, account, part, paid_fen, other_fen)"
            + " SELECT "
            + OTHER_KEY
            + ", benefit, month, account, part, paid_fen, other_fen FROM ledger_line");
    for (String state : new String[] {"OPEN", "PROPOSED", "TO_VERIFY", "CLOSED", "APPLIED"}) {
      jdbc.update(
          "INSERT INTO finding (person_key, identity, "
              + FINDING.replace("'" + STREET + "'", "division")
              + ", state, job, rule, evidence, opened_run, last_run, opened_at, changed_at) SELECT "
              + OTHER_KEY
              + ", CONCAT('other', '"
              + state
              + "', id), "
              + FINDING
              + ", '"
              + state
              + "', job, rule, evidence, opened_run, last_run, opened_at, changed_at FROM finding"
              + " WHERE identity NOT LIKE 'other%'");
    }
    deliveries();
  }

  private void deliveries() {
    jdbc.update(
        "INSERT INTO delivery (id, job, scope, as_of, content_hash, file_name, archived_as,"
            + " size_bytes, status, row_count, reject_count, understood, reason, received_at,"
            + " applied_at) SELECT 900 + id, job, '"
            + STREET
            + "', DATE_ADD(as_of, INTERVAL 1 DAY), UNHEX(SHA2(id, 256)), CONCAT('other-',"
            + " file_name), archived_as, size_bytes, status, row_count, 7, understood, reason,"
            + " received_at, applied_at FROM delivery WHERE id < 900");
    jdbc.update(
        "INSERT INTO run (id, night_id, kind, job, delivery_id, business_date, status,"
            + " definitions, started_at, ended_at, reason) SELECT 900 + id, night_id, kind, job,"
            + " 900 + delivery_id, business_date, status, definitions, started_at, ended_at, reason"
            + " FROM run WHERE id < 900 AND delivery_id IS NOT NULL");
    jdbc.update(
        "INSERT INTO upload (account, job, file_name, archived_as, size_bytes, state, uploaded_at)"
            + " VALUES ('nan', 'household-survey', 'other-survey.csv', 'a', 1, 'DRAFT',"
            + " '2026-10-31')");
  }

  /** Copies a table's rows of the invented people but for one column. */
  private void copied(String table, String column, String instead) {
    String columns =
        String.join(
            ", ",
            jdbc.queryForList(
                "SELECT column_name FROM information_schema.columns WHERE table_schema ="
                    + " DATABASE() AND table_name = ? AND column_name <> ? AND extra NOT LIKE"
                    + " '%auto_increment%'",
                String.class, table, column));
    jdbc.update(
        "INSERT INTO %s (%s, %s) SELECT %s, %s FROM %s WHERE %s < 900"
            .formatted(table, column, columns, instead, columns, table, column));
  }
}
