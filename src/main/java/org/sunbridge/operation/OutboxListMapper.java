package org.sunbridge.operation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What leaves, for those who look; its SQL is in OutboxListMapper.xml. */
@Mapper
interface OutboxListMapper {

  List<SentResult> before(
      @Param("filter") OutboxFilter filter, @Param("seq") long seq, @Param("limit") int limit);

  List<SentResult> after(
      @Param("filter") OutboxFilter filter, @Param("seq") long seq, @Param("limit") int limit);

  /** The one of a state at an item that is due first, or the last; index outbox_due. */
  @Nullable SentResult edge(
      @Param("target") String target,
      @Param("item") String item,
      @Param("state") String state,
      @Param("last") boolean last);

  @Select("SELECT target AS target, until_at AS untilAt FROM outbox_quiet ORDER BY target")
  List<QuietTarget> quiet();
}
