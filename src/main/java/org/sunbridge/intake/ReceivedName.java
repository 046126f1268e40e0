package org.sunbridge.intake;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExpressionAdapter;

/** Where a file that was received is put aside: beside its place, with the moment in front. */
final class ReceivedName extends ExpressionAdapter {

  private static final String FOLDER = ".received/";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

  @Override
  public Object evaluate(Exchange exchange) {
    String name = exchange.getIn().getHeader(Exchange.FILE_NAME_ONLY, "", String.class);
    return FOLDER + FileName.fitting(MOMENT.format(LocalDateTime.now()) + "-", name);
  }
}
