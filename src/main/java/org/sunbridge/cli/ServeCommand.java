package org.sunbridge.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.sunbridge.run.Variables;
import picocli.CommandLine.Command;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "启动页面和排程，直到按 Ctrl-C。",
      "Serve pages and schedules until Ctrl-C. SUNBRIDGE_PORT (8080), SUNBRIDGE_BIND (127.0.0.1)."
    })
final class ServeCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    Server.start(Variables.ENVIRONMENT);
    new CountDownLatch(1).await();
    return 0;
  }
}
