package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to a cluster. It stays with one node as long as that answers, so that pages come
 * from one copy of the index, and goes on to the next where it does not. A cluster that is busy, or
 * has lost a node, is asked again for a while; so whatever is sent may arrive twice. For any number
 * of threads.
 */
final class Connection {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** A search may take as long as its request allows; this is for a node that hangs. */
  private static final Duration ANSWER = Duration.ofMinutes(15);

  /** For so long a cluster that was there is asked again. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final long FIRST_PAUSE = 100;
  private static final long LONGEST_PAUSE = 5_000;

  private final ClusterAddress address;
  private final HttpClient http;
  private final AtomicInteger node = new AtomicInteger();
  private volatile boolean answered;

  Connection(ClusterAddress address) throws IOException {
    this.address = address;
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
    Path authority = address.authority();
    http = authority == null ? builder.build() : builder.sslContext(trusting(authority)).build();
  }

  private static SSLContext trusting(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("authority-" + number++, one);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " is no certificate in PEM: " + e.getMessage(), e);
    }
  }

  /**
   * Sends a request until it is answered.
   *
   * @param path with a slash in front
   * @param body null for none
   * @param type the media type of the body
   * @throws IOException in one sentence, if there is no answer
   */
  HttpResponse<byte[]> send(String method, String path, byte @Nullable [] body, String type)
      throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<URI> nodes = address.nodes();
    for (int attempt = 1; ; attempt++) {
      int at = node.get();
      boolean lastTry = System.nanoTime() > end || (!answered && attempt >= nodes.size());
      try {
        HttpResponse<byte[]> response =
            http.send(
                request(nodes.get(at % nodes.size()), method, path, body, type),
                BodyHandlers.ofByteArray());
        answered = true;
        if (!isBusy(response.statusCode()) || System.nanoTime() > end) {
          return response;
        }
      } catch (SSLException e) {
        throw new IOException(
            "The cluster at " + address + " is not trusted: " + e.getMessage() + ".", e);
      } catch (IOException e) {
        node.compareAndSet(at, at + 1);
        if (lastTry) {
          throw new IOException(
              "The cluster at " + address + " cannot be reached: " + reason(e) + ".", e);
        }
      } catch (InterruptedException e) {
        throw interrupted();
      }
      if (answered) {
        pause(attempt / nodes.size());
      }
    }
  }

  private HttpRequest request(
      URI to, String method, String path, byte @Nullable [] body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to.resolve(path))
            .timeout(ANSWER)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (body != null) {
      request.header("Content-Type", type);
    }
    String authorization = address.authorization();
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request.build();
  }

  /** Too many requests, or no node that can answer now. */
  private static boolean isBusy(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /** Waits, and longer each time. */
  static void pause(int attempt) throws IOException {
    try {
      Thread.sleep(Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(attempt, 10)));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("The call of the cluster was interrupted.");
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? "nobody answers there" : message;
  }
}
