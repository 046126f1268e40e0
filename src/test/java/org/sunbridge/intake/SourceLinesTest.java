package org.sunbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a line back to its bytes, in every charset and with every kind of line break. */
class SourceLinesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "Big5", "UTF-16LE", "UTF-16BE"})
  void everyLineIsFound(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String[] lines = {"姓名,證號\r\n", "甲,1\n", "\n", "乙,2\r", "丙,3"};
    byte[] bytes = String.join("", lines).getBytes(charset);
    SourceLines source = new SourceLines(Files.write(folder.resolve("f"), bytes), charset);
    for (int i = 0; i < lines.length; i++) {
      int from = (int) source.offsetOf(i + 1);
      int to = (int) source.offsetOf(i + 2);
      assertThat(new String(Arrays.copyOfRange(bytes, from, to), charset)).isEqualTo(lines[i]);
    }
    assertThat(source.offsetOf(99)).isEqualTo(bytes.length);
  }
}
