package org.sunbridge.registry;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.StatementType;

/** What each ledger's yuan were for, as concluded; written anew whenever facts arrive. */
@Mapper
public interface LedgerMapper {

  /** Index: ledger_line_person. */
  @Select(
      """
      SELECT * FROM ledger_line FORCE INDEX (ledger_line_person) WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<LedgerRow> ofPeople(@Param("keys") Keys keys);

  @Delete(
      """
      DELETE FROM ledger_line WHERE id IN (${ids})
      """)
  @Options(statementType = StatementType.STATEMENT)
  void remove(@Param("ids") Keys ids);
}
