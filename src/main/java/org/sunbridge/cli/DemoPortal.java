package org.sunbridge.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.publish.simulator.PortalSimulator;
import org.sunbridge.run.Home;
import org.sunbridge.run.Variables;

/** The bundled portal simulator, on its usual port or, where that is taken, on any. */
final class DemoPortal {

  private static final int USUAL_PORT = 8089;
  private static final String APP_KEY = "sunbridge-demo";
  private static final String SECRET = "only-for-the-simulator";

  private DemoPortal() {}

  static PortalSimulator start(Home home) {
    return PortalSimulator.start(
        new PortalSimulator.Settings(
            isFree(USUAL_PORT) ? USUAL_PORT : 0,
            APP_KEY,
            SECRET,
            Optional.of(home.data().resolve("demo-portal.jsonl")),
            Clock.systemUTC()));
  }

  /** The environment, except that the demonstration pushes to its own simulator only. */
  static Variables variables(PortalSimulator simulator) {
    Map<String, String> own =
        Map.of(
            "SUNBRIDGE_PORTAL_URL", simulator.base().toString(),
            "SUNBRIDGE_PORTAL_APP_KEY", APP_KEY,
            "SUNBRIDGE_PORTAL_SECRET", SECRET);
    return name -> own.containsKey(name) ? own.get(name) : Variables.ENVIRONMENT.get(name);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
