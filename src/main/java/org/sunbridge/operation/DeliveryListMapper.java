package org.sunbridge.operation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads {@code delivery} and {@code delivery_reject}; SQL in {@code DeliveryListMapper.xml}. */
@Mapper
interface DeliveryListMapper {

  /** Newest first, ids below the given one. */
  List<Delivery> before(
      @Param("filter") DeliveryFilter filter, @Param("id") long id, @Param("limit") int limit);

  /** Oldest first, ids above the given one. */
  List<Delivery> after(
      @Param("filter") DeliveryFilter filter, @Param("id") long id, @Param("limit") int limit);

  @Nullable Delivery find(@Param("id") long id, @Param("divisions") List<String> divisions);

  /** The deliveries of a run, or of all runs of a night, in their order. */
  List<Delivery> ofRun(@Param("run") long run);

  List<StatusCount> counts(@Param("divisions") List<String> divisions);

  /** In the order of the file. */
  List<RejectRow> rejects(
      @Param("delivery") long delivery, @Param("row") long row, @Param("limit") int limit);

  /** The delivery that counts in this one's place because it brought its rows mended. */
  @Nullable Delivery completion(@Param("delivery") long delivery);

  /** Deliveries that bring rows of this one mended and were not worked on yet. */
  long completing(@Param("delivery") long delivery);

  /** Warnings first. */
  List<RowNote> notes(@Param("delivery") long delivery);
}
