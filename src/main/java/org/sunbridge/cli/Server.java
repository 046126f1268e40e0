package org.sunbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.sunbridge.access.FirstAdministrator;
import org.sunbridge.database.Database;
import org.sunbridge.database.Settings;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.run.DefinitionVersions;
import org.sunbridge.run.Home;
import org.sunbridge.run.PrivateFolder;
import org.sunbridge.run.Variables;

/** The serving process. */
final class Server {

  private Server() {}

  /** Starts it and prints where it is; returns once it is ready. */
  static ServletWebServerApplicationContext start(Variables variables) {
    Home home = Home.current();
    Definitions definitions = Workplace.definitions(home.folder());
    LogFile.in(home.data());
    Database database = Database.open(Settings.current());
    // After Spring has closed everything that uses it.
    SpringApplication.getShutdownHandlers().add(database::close);
    ServletWebServerApplicationContext context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(ServeApplication.class)
                .web(WebApplicationType.SERVLET)
                .initializers(
                    c -> {
                      GenericApplicationContext beans = (GenericApplicationContext) c;
                      beans.registerBean(Home.class, () -> home);
                      beans.registerBean(Variables.class, () -> variables);
                      beans.registerBean(Definitions.class, () -> definitions);
                      beans.registerBean(
                          Database.class,
                          () -> database,
                          definition -> definition.setDestroyMethodName(""));
                    })
                .properties(ServerProperties.of(uploading(home)))
                .run();
    context.getBean(DefinitionVersions.class).keep(definitions);
    if (!context.getBean(SharedArchive.class).isInReach()) {
      System.out.println(
          "本进程看不到共用的存档，不做任何运行：原因见日志和 /health。"
              + "This process does not see the shared archive and runs nothing: the log and /health say why.");
    }
    System.out.println(
        "阳光桥已就绪 Sunbridge is ready: http://127.0.0.1:" + context.getWebServer().getPort());
    context.getBean(FirstAdministrator.class).code().ifPresent(Server::printCode);
    return context;
  }

  /** Only whoever started the program reads this; it is in no log. */
  private static void printCode(String code) {
    System.out.println("还没有账户。打开上面的地址建立第一个管理员，一次性代码：");
    System.out.println(
        "There is no account yet. Open the address above to make the first administrator; code:");
    System.out.println("  " + code);
  }

  /** What comes in lies beside the data, whose disk has room for it, until it is archived. */
  private static String uploading(Home home) {
    try {
      Path folder = PrivateFolder.made(home.data().resolve("uploading"));
      sweep(folder);
      return folder.toAbsolutePath().toString();
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder cannot be written", e);
    }
  }

  /** What a killed process was receiving; whoever still sends began today. */
  private static void sweep(Path folder) throws IOException {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
      for (Path part : parts) {
        if (Files.isRegularFile(part)
            && Files.getLastModifiedTime(part).toInstant().isBefore(yesterday)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }
}
