package org.sunbridge.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Check check = new Check(new PrintStream(bytes, true, StandardCharsets.UTF_8));

  @TempDir Path folder;

  @Test
  void oneLineWhenAllIsWell() {
    assertThat(check.check(Fixtures.SHIPPED)).isZero();
    assertThat(printed().lines()).hasSize(1).first().asString().startsWith("定义无误：作业 15");
  }

  @Test
  void aLineAFaultOtherwise() throws IOException {
    Path fixture = Path.of("src/test/resources/definitions/invalids/unknown-key");

    assertThat(check.check(Fixtures.laidOver(fixture, folder))).isEqualTo(2);
    assertThat(printed().lines())
        .containsExactly("jobs/deaths.yaml:13:1: unknown key 'descide' (did you mean 'decide'?)");
  }

  @Test
  void aFolderThatIsNotThereIsToldToo() {
    assertThat(check.check(folder.resolve("nowhere"))).isEqualTo(2);
    assertThat(printed()).contains("there is no such folder");
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
