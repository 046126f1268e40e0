package org.sunbridge.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreetWorklistTest {

  private static final List<String> COLUMNS = List.of("姓名", "事由");

  @TempDir Path folder;

  @Test
  void writesOneFileAStreetWithAByteOrderMark() throws IOException {
    StreetWorklist.write(
        folder, COLUMNS, List.of(row("310114001", "张*", "入户"), row("310114114", "李*", "到期，换领")));

    assertThat(folder.resolve("worklist-310114001.csv")).hasContent("\ufeff姓名,事由\r\n张*,入户\r\n");
    assertThat(Files.readString(folder.resolve("worklist-310114114.csv"))).startsWith("\ufeff姓名");
    assertThat(Files.list(folder)).hasSize(2);
  }

  @Test
  void leavesAStreetWithNothingToDoItsHeaderAlone() throws IOException {
    StreetWorklist.write(folder, COLUMNS, List.of(row("310114001", "张*", "入户")));
    StreetWorklist.write(folder, COLUMNS, List.of());

    assertThat(Files.readString(folder.resolve("worklist-310114001.csv")))
        .isEqualTo("\ufeff姓名,事由\r\n");
  }

  @Test
  void neverTouchesFilesThatAreNotItsOwn() throws IOException {
    Path notes = Files.writeString(folder.resolve("worklist-notes.csv"), "mine");
    StreetWorklist.write(folder, COLUMNS, List.of());

    assertThat(notes).hasContent("mine");
  }

  @Test
  void keepsSpreadsheetsFromComputingACell() {
    assertThat(StreetWorklist.safe("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    assertThat(List.of("+1", "-1", "@x", "\tx", "\rx", "\0x"))
        .allSatisfy(cell -> assertThat(StreetWorklist.safe(cell)).isEqualTo("'" + cell));
    assertThat(StreetWorklist.safe("a=b")).isEqualTo("a=b");
    assertThat(StreetWorklist.safe("")).isEmpty();
  }

  @Test
  void keepsSpreadsheetsFromShorteningALongNumber() {
    assertThat(StreetWorklist.safe("110105194912310021")).isEqualTo("'110105194912310021");
    assertThat(StreetWorklist.safe("13800005678")).isEqualTo("13800005678");
  }

  @Test
  void refusesAStreetThatIsNotACode() {
    assertThatThrownBy(() -> row("../x", "a", "b")).hasMessageContaining("named by its code");
  }

  private static StreetWorklist.Row row(String street, String... cells) {
    return new StreetWorklist.Row(street, List.of(cells));
  }
}
