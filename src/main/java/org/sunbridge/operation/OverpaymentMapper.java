package org.sunbridge.operation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads what was paid too much; its SQL is in {@code mappers/operation/OverpaymentMapper.xml}. */
@Mapper
interface OverpaymentMapper {

  /** Ascending by id; those that were not too much after all only if something became of them. */
  List<StoredOverpayment> after(
      @Param("divisions") List<String> divisions, @Param("id") long id, @Param("limit") int limit);

  /** One of them, settled or not. */
  @Nullable StoredOverpayment find(long id);

  /** Exits of benefits that are not carried out, with what they cost. */
  List<StoredDelay> delays(@Param("divisions") List<String> divisions);
}
