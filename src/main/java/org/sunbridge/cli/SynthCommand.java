package org.sunbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sunbridge.synth.SyntheticDistrict;
import org.sunbridge.synth.SyntheticYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "synth",
    mixinStandardHelpOptions = true,
    description = {
      "造一个合成的区：两夜的全部文件，旁边是真相；或一年十二夜，来文有迟到、重复、截断、乱序和改正。",
      "Write a synthetic district: every feed of two nights, and the truth beside them; or a year of",
      "twelve nights whose files come late, twice, cut off, out of order and corrected."
    })
final class SynthCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--certificates",
      paramLabel = "N",
      defaultValue = "" + SyntheticDistrict.DEMONSTRATION,
      description = "残疾人证的数量，默认 ${DEFAULT-VALUE}。How many certificates.")
  int certificates;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "2026",
      description = "种子，默认 ${DEFAULT-VALUE}；同一种子造出同一个区。The same seed, the same district.")
  long seed;

  @Option(
      names = "--year",
      description = "一年十二夜（2025），每月的真相。A year of twelve nights (2025), the truth of each month.")
  boolean year;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "写到哪里。Where to.")
  Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (certificates < SyntheticDistrict.SMALLEST) {
      throw new ParameterException(
          spec.commandLine(),
          "--certificates 至少 %1$d。A district has at least %1$d certificates."
              .formatted(SyntheticDistrict.SMALLEST));
    }
    if (year) {
      return year();
    }
    SyntheticDistrict.Written written = SyntheticDistrict.write(certificates, seed, out);
    System.out.println(
        "证 certificates "
            + written.certificates()
            + "，应有的发现 true findings "
            + written.findings().first()
            + " / "
            + written.findings().second()
            + "，应退回的行 rejects "
            + written.rejects().first()
            + " / "
            + written.rejects().second());
    return 0;
  }

  private int year() throws IOException {
    if (certificates < SyntheticYear.SMALLEST) {
      throw new ParameterException(
          spec.commandLine(),
          "--certificates 至少 %1$d。A year's district has at least %1$d certificates."
              .formatted(SyntheticYear.SMALLEST));
    }
    SyntheticYear.write(certificates, seed, out);
    System.out.println("证 certificates " + certificates + "，十二夜 twelve nights: " + out);
    return 0;
  }
}
