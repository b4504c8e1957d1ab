package org.broadsheet.indexer.serve.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.broadsheet.indexer.report.Ambient;

/**
 * The limits of the JDK's server, which it reads from properties of the system when it is first
 * used. What whoever starts the program has set stays as it is.
 */
@Ambient
final class JdkLimits {
  /** More connections are closed when they are opened. */
  private static final long CONNECTIONS = 16_000;

  /** Files that the index and the program itself need. */
  private static final long OTHER_FILES = 500;

  private static final Map<String, String> PROPERTIES =
      Map.of(
          // Seconds in which the head of a request has to be there, however slowly it is sent.
          "sun.net.httpserver.maxReqTime",
          "10",
          // Seconds in which an answer has to be taken, however slowly it is read.
          "sun.net.httpserver.maxRspTime",
          "60",
          "sun.net.httpserver.idleInterval",
          "30",
          "sun.net.httpserver.maxIdleConnections",
          "2000",
          "sun.net.httpserver.maxReqHeaders",
          "100",
          // Bytes of all headers together, each counted with 32 more.
          "sun.net.httpserver.maxReqHeaderSize",
          "65536",
          // Or else a reader who acknowledges late waits for the second part of each answer.
          "sun.net.httpserver.nodelay",
          "true",
          "jdk.httpserver.maxConnections",
          Long.toString(connections()));

  private JdkLimits() {}

  static void set() {
    PROPERTIES.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }

  private static long connections() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? Math.clamp(system.getMaxFileDescriptorCount() - OTHER_FILES, 100, CONNECTIONS)
        : CONNECTIONS;
  }
}
