package org.sunbridge.cli;

import java.util.HashMap;
import java.util.Map;

/** How Spring Boot is set for serving; what an operator may change is read from SUNBRIDGE_…. */
final class ServerProperties {

  private static final String TRACES = "SUNBRIDGE_OTLP_ENDPOINT";

  private ServerProperties() {}

  /**
   * @param uploading folder for what comes in
   */
  static Map<String, Object> of(String uploading) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("management.endpoints.web.exposure.include", "health,prometheus");
    // Anybody may ask whether it works; why it does not is for those who may see the runs.
    properties.put("management.endpoint.health.show-details", "when-authorized");
    properties.put("management.endpoint.health.roles", "SEE_RUNS");
    properties.put(
        "management.endpoint.health.status.order", "DOWN,OUT_OF_SERVICE,DEGRADED,UP,UNKNOWN");
    // Ours asks on a connection of its own, and does not wait for the pool.
    properties.put("management.health.db.enabled", "false");
    // The data folder's disk is looked at, not the one this was started from.
    properties.put("management.health.diskspace.enabled", "false");
    properties.put("server.port", "${SUNBRIDGE_PORT:8080}");
    properties.put("server.address", "${SUNBRIDGE_BIND:127.0.0.1}");
    properties.put("spring.main.banner-mode", "off");
    // A page is a fifth of its size on the way; its token is another each time, so that nobody can
    // guess it from the length.
    properties.put("server.compression.enabled", "true");
    // A file's bytes go to the disk, not to the memory, as they come in.
    properties.put("spring.servlet.multipart.file-size-threshold", "0");
    properties.put("spring.servlet.multipart.max-file-size", "${SUNBRIDGE_UPLOAD_LIMIT:1GB}");
    properties.put("spring.servlet.multipart.max-request-size", "-1");
    // One that is too large is read to its end, so that its sender is told.
    properties.put("server.tomcat.max-swallow-size", "-1");
    properties.put("spring.servlet.multipart.location", uploading);
    // The interface for programs, described for people and programs; served from here alone.
    properties.put("springdoc.api-docs.path", "/api/v1/openapi");
    properties.put("springdoc.paths-to-match", "/api/v1/**");
    properties.put("springdoc.swagger-ui.path", "/interface");
    properties.put("springdoc.swagger-ui.validator-url", "none");
    properties.put("springdoc.swagger-ui.query-config-enabled", "false");
    String traces = System.getenv(TRACES);
    boolean isTraced = traces != null && !traces.isBlank();
    properties.put("management.tracing.enabled", Boolean.toString(isTraced));
    if (isTraced) {
      properties.put("management.otlp.tracing.endpoint", traces);
      properties.put("management.tracing.sampling.probability", "1.0");
      properties.put("spring.application.name", "sunbridge");
    }
    return properties;
  }
}
