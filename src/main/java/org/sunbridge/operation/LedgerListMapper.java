package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultType;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.LedgerAccount;

/** Reads {@code ledger_line}; its SQL is in {@code mappers/operation/LedgerListMapper.xml}. */
@Mapper
interface LedgerListMapper {

  /** Newest first. */
  @Select("SELECT DISTINCT month FROM ledger_line ORDER BY month DESC")
  List<String> months();

  List<LedgerSum> sums(
      @Param("month") String month,
      @Param("account") LedgerAccount account,
      @Param("divisions") List<String> divisions,
      @Param("street") boolean byStreet);

  List<StoredLedgerPerson> people(
      @Param("filter") LedgerFilter filter,
      @Param("divisions") List<String> divisions,
      @Param("after") long after,
      @Param("before") @Nullable Long before,
      @Param("limit") int limit);

  /** The newest ledger of each feed and scope within some days. Index: delivery_identity. */
  @Select(
      """
      <script>
      SELECT job, scope, MAX(as_of) AS asOf FROM delivery
      WHERE job IN <foreach collection="jobs" item="j" open="(" separator="," close=")">#{j}</foreach>
        AND status = 'APPLIED' AND as_of BETWEEN #{from} AND #{to}
      GROUP BY job, scope
      </script>
      """)
  List<Source> ledgers(
      @Param("jobs") Collection<String> jobs,
      @Param("from") LocalDate from,
      @Param("to") LocalDate to);

  /** Streams what a feed's delivery says. Index: statement_in_force. */
  @Select(
      """
      SELECT slot, record FROM statement
      WHERE job = #{s.job} AND scope = #{s.scope} AND from_as_of <= #{s.asOf}
        AND (until_as_of IS NULL OR until_as_of > #{s.asOf})
      """)
  @ResultType(StoredPayment.class)
  void rows(@Param("s") Source source, ResultHandler<StoredPayment> handler);

  /** One feed's delivery of a day. */
  record Source(String job, String scope, LocalDate asOf) {}

  /** A row of a ledger. */
  record StoredPayment(String slot, byte[] record) {}

  /** A line with its person. */
  record StoredLedgerPerson(
      long id,
      @Nullable Long person,
      byte @Nullable [] name,
      @Nullable String division,
      long paidFen,
      long otherFen,
      @Nullable Long finding) {}
}
