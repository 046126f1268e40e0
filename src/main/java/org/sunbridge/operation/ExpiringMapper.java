package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reminders of certificates; its SQL is in {@code mappers/operation/ExpiringMapper.xml}.
 */
@Mapper
interface ExpiringMapper {

  List<Reminder> reminders(
      @Param("reason") @Nullable String reason,
      @Param("street") @Nullable String street,
      @Param("divisions") List<String> divisions);

  /** What the newest ledger pays those who are reminded. */
  List<PaidNow> paid();

  @Select("SELECT business_date FROM concluded")
  Optional<LocalDate> concludedFor();

  /** One open reminder, with the certificate that the register lists last. */
  record Reminder(
      long finding,
      long person,
      String reason,
      byte[] name,
      byte[] certificateNo,
      String division,
      int grade,
      LocalDate expiresOn) {}

  record PaidNow(long person, String benefit, long fen) {}
}
