package org.sunbridge.registry;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What each ledger's yuan were for, as concluded; written anew whenever facts arrive. */
@Mapper
public interface LedgerMapper {

  /** Index: ledger_line_person. */
  @Select(
      """
      SELECT * FROM ledger_line FORCE INDEX (ledger_line_person) WHERE person_key IN (${keys})
      """)
  List<LedgerRow> ofPeople(@Param("keys") Keys keys);

  @Insert(
      """
      <script>
      INSERT INTO ledger_line (person_key, benefit, month, account, part, paid_fen, other_fen)
      VALUES
      <foreach collection="rows" item="r" separator=",">
        (#{r.personKey}, #{r.benefit}, #{r.month}, #{r.account}, #{r.part}, #{r.paidFen},
         #{r.otherFen})
      </foreach>
      ON DUPLICATE KEY UPDATE paid_fen = VALUES(paid_fen), other_fen = VALUES(other_fen)
      </script>
      """)
  void put(@Param("rows") Collection<LedgerRow> rows);

  @Delete(
      """
      DELETE FROM ledger_line WHERE id IN (${ids})
      """)
  void remove(@Param("ids") Keys ids);
}
