package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** People and everything about them; its SQL is in {@code mappers/operation/PersonMapper.xml}. */
@Mapper
interface PersonMapper {

  @Nullable StoredPerson find(@Param("id") long id, @Param("divisions") List<String> divisions);

  List<StoredPerson> byKey(@Param("key") byte[] key, @Param("divisions") List<String> divisions);

  List<StoredPerson> byName(
      @Param("key") byte[] key,
      @Param("divisions") List<String> divisions,
      @Param("limit") int limit);

  List<StoredStatement> statements(byte[] key);

  List<StoredCertificate> certificates(long person);

  List<StoredChange> changes(long person);

  List<StoredFinding> findings(byte[] key);

  List<StoredDeed> deeds(byte[] key);

  List<StoredIdentity> identities(byte[] key);

  List<StoredPush> pushed(@Param("results") Collection<String> results);

  List<StoredLedger> ledgers(@Param("jobs") Collection<String> jobs);

  /** A statement with the file that said it. */
  record StoredStatement(
      long id,
      String job,
      String scope,
      String slot,
      LocalDate from,
      @Nullable LocalDate until,
      long delivery,
      String file,
      long row,
      byte[] record,
      LocalDateTime recordedAt) {}

  /** A row of the table {@code certificate}. */
  record StoredCertificate(
      byte[] number,
      String category,
      String grade,
      LocalDate issuedOn,
      LocalDate expiresOn,
      String status,
      @Nullable LocalDate statusOn,
      LocalDate from,
      @Nullable LocalDate until) {}

  /** A row of the table {@code person_change}. */
  record StoredChange(
      String field,
      byte @Nullable [] before,
      byte @Nullable [] after,
      long run,
      LocalDateTime at) {}

  /** A row of the table {@code finding_event}, with what it is about. */
  record StoredDeed(
      long finding,
      String type,
      String after,
      @Nullable String account,
      @Nullable Long run,
      String reason,
      LocalDateTime at) {}

  /** What names a finding. */
  record StoredIdentity(long finding, String type, String identity) {}

  /** A row of the table {@code outbox}. */
  record StoredPush(
      String result,
      String target,
      String item,
      int revision,
      String op,
      String state,
      LocalDateTime createdAt,
      @Nullable LocalDateTime acknowledgedAt) {}

  /** A ledger that speaks. */
  record StoredLedger(String job, String scope, LocalDate asOf) {}
}
