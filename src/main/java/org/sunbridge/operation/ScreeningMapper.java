package org.sunbridge.operation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads {@code finding}; its SQL is in {@code mappers/operation/ScreeningMapper.xml}. */
@Mapper
interface ScreeningMapper {

  List<ScreenedRow> rows(
      @Param("runs") @Nullable List<Long> runs,
      @Param("month") @Nullable String month,
      @Param("divisions") List<String> divisions);
}
