package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code preview} promises: clean CSV on standard output, what was found beside it. */
class PreviewTest {

  @TempDir Path folder;

  @Test
  void cellsStayAsTheyStandAndWhatWasFoundIsSaid() throws Exception {
    Path file = folder.resolve("来文.txt");
    Files.write(file, "名称；数量\n 甲 ；1,5\n乙；\"2；0\"\n".getBytes(Charset.forName("GB18030")));
    Typed answer = Typed.command("preview", file.toString());
    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).isEqualTo("名称,数量\r\n\" 甲 \",\"1,5\"\r\n乙,2；0\r\n");
    assertThat(answer.err()).contains("GB18030", "'；'", "header 1");
  }

  @Test
  void oneUnreadableFileStopsNoOther() throws Exception {
    Path bad = folder.resolve("bad.xlsx");
    Files.write(bad, new byte[] {'P', 'K', 3, 4, 0});
    Path good = folder.resolve("good.csv");
    Files.writeString(good, "a,b\n1,2\n3,\"4\n");
    Path out = folder.resolve("out");
    Typed answer =
        Typed.command(
            "preview", bad.toString(), "no-such-file", good.toString(), "--out", out.toString());
    assertThat(answer.exit()).isEqualTo(4);
    assertThat(out.resolve("good.csv")).hasContent("a,b\n1,2\n3,\"\"\"4\"\n");
    assertThat(Files.readString(out.resolve("good.rejects.csv")))
        .contains("3,8,", "QUOTE_UNCLOSED");
    assertThat(Files.readString(out.resolve("bad.rejects.csv"))).contains("CUT_OFF");
  }

  @Test
  void aMappingMakesFieldsAndTurnsRowsBack() throws Exception {
    Path file = folder.resolve("deaths.csv");
    Files.writeString(file, "姓名;身份证号;死亡日期\n张三;11010519491231002X;2026/9/1\n李四;;昨天\n");
    Typed answer =
        Typed.command("preview", file.toString(), "--mapping", "deaths", "--format", "json");
    assertThat(answer.exit()).isEqualTo(4);
    JsonNode json = new ObjectMapper().readTree(answer.out());
    assertThat(json.at("/rows/0").toString()).contains("11010519491231002X", "2026-09-01");
    assertThat(json.at("/rejects/0/line").asInt()).isEqualTo(3);
    assertThat(json.at("/found/delimiter").asText()).isEqualTo(";");
  }

  @Test
  void whatIsFoundCanBeOverridden() throws Exception {
    Path file = folder.resolve("plain.csv");
    Files.writeString(file, "a;b,c\n1;2,3\n");
    assertThat(Typed.command("preview", file.toString(), "--delimiter", ",").out())
        .isEqualTo("a;b,c\r\n1;2,3\r\n");
    assertThat(Typed.command("preview", file.toString(), "--delimiter", ";").out())
        .isEqualTo("a,\"b,c\"\r\n1,\"2,3\"\r\n");
    assertThat(Typed.command("preview", file.toString(), "--header", "x").exit()).isEqualTo(2);
  }
}
