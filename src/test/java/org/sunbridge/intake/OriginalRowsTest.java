package org.sunbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.registry.DeliveryRow;

/** From a row back to its bytes, in every charset and with every kind of line break. */
class OriginalRowsTest {

  private static final Definitions DEFINITIONS =
      new DefinitionLoader().load(Path.of("")).definitions();

  private static final List<String> RECORDS =
      List.of(
          "姓名,身份证号,死亡日期,登记机关\r\n",
          "王伟,310114196103040114,2026-10-05,公安分局\n",
          "李芳,310114201004180668,2026-10-06,\"公安\r\n\r\n分局，\"\"二所\"\"\"\n",
          "\n",
          "赵丽,310114197509120223,不知道,\r",
          "陈勇,31011419880120033X,2026-10-07,公安分局");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"UTF-8,", "UTF-8,EFBBBF", "GB18030,", "GBK,", "UTF-16LE,FFFE", "UTF-16BE,FEFF"})
  void everyRowIsFoundWithItsBytes(Charset charset, String mark) throws IOException {
    byte[] bytes = bytes(charset, mark);
    Path file = Files.write(folder.resolve("deaths.csv"), bytes);

    assertThat(at(file, charset, 2, bytes)).hasValue(RECORDS.get(1));
    // A blank line belongs to the row above it: nobody else would name its bytes.
    assertThat(at(file, charset, 3, bytes)).hasValue(RECORDS.get(2) + RECORDS.get(3));
    assertThat(at(file, charset, 7, bytes)).hasValue(RECORDS.get(4));
    assertThat(at(file, charset, 8, bytes)).hasValue(RECORDS.get(5));
    assertThat(at(file, charset, 4, bytes)).isEmpty();
    assertThat(at(file, charset, 99, bytes)).isEmpty();
  }

  @Test
  void aRowIsReadAsTheMappingReadsItNow() throws IOException {
    Charset charset = Charset.forName("UTF-8");
    Path file = Files.write(folder.resolve("deaths.csv"), bytes(charset, null));

    OriginalRow good = found(file, charset, 3).orElseThrow();
    assertThat(good.texts()).contains("公安\r\n\r\n分局，\"二所\"");
    assertThat(good.row())
        .isInstanceOfSatisfying(
            SourceRecord.class, row -> assertThat(row.value("diedOn")).hasValue("2026-10-06"));
    assertThat(found(file, charset, 7).orElseThrow().row()).isInstanceOf(Reject.class);
  }

  private static byte[] bytes(Charset charset, String mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; mark != null && i < mark.length(); i += 2) {
      bytes.write(Integer.parseInt(mark.substring(i, i + 2), 16));
    }
    bytes.writeBytes(String.join("", RECORDS).getBytes(charset));
    return bytes.toByteArray();
  }

  /** The row's bytes as text. */
  private static Optional<String> at(Path file, Charset charset, long line, byte[] bytes) {
    return found(file, charset, line)
        .map(OriginalRow::place)
        .map(
            place -> {
              byte[] own = Arrays.copyOfRange(bytes, (int) place.from(), (int) place.to());
              assertThat(place.text()).isEqualTo(new String(own, charset));
              return place.text();
            });
  }

  private static Optional<OriginalRow> found(Path file, Charset charset, long line) {
    DeliveryRow delivery = new DeliveryRow();
    delivery.job = "deaths";
    delivery.shape = "charset=" + charset.name();
    delivery.asOf = LocalDate.parse("2026-10-31");
    return OriginalRows.asSent(DEFINITIONS, delivery, file, line);
  }
}
