package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster is, which index is meant, and how to be let in. What is secret comes from the
 * environment or a file, and is in no message.
 */
public final class ClusterAddress {
  /** The index where the address names none. */
  public static final String DEFAULT_INDEX = "news";

  private final List<URI> nodes;
  private final String index;
  private final @Nullable String authorization;
  private final @Nullable Path authority;

  private ClusterAddress(
      List<URI> nodes, String index, @Nullable String authorization, @Nullable Path authority) {
    this.nodes = List.copyOf(nodes);
    this.index = index;
    this.authorization = authorization;
    this.authority = authority;
  }

  /**
   * Reads an address.
   *
   * @param url {@code http://host:9200/news}, or several nodes of one cluster with commas between
   *     them; the path is the name of the index, {@value #DEFAULT_INDEX} if there is none
   * @param environment {@code BROADSHEET_CLUSTER_USER} and {@code BROADSHEET_CLUSTER_PASSWORD}, or
   *     {@code BROADSHEET_CLUSTER_CREDENTIALS}, a file with {@code user:password}; {@code
   *     BROADSHEET_CLUSTER_CA}, a PEM file with the certificate that the nodes' are signed by
   * @return the address
   * @throws IllegalArgumentException if it is none; says why
   * @throws IOException if the file with the credentials cannot be read
   */
  public static ClusterAddress of(String url, Map<String, String> environment) throws IOException {
    List<URI> nodes = new ArrayList<>();
    String index = DEFAULT_INDEX;
    String scheme = "";
    for (String part : url.split(",", -1)) {
      URI node = uri(part.contains("://") ? part.strip() : scheme + part.strip(), url);
      scheme = node.getScheme() + "://";
      String path = node.getPath() == null ? "" : node.getPath().replaceAll("^/|/$", "");
      if (!path.isEmpty()) {
        index = path;
      }
      nodes.add(uri(scheme + node.getRawAuthority(), url));
    }
    if (!index.matches("[a-z0-9][a-z0-9_.-]*")) {
      throw new IllegalArgumentException(
          "An index of a cluster has small letters, digits, _ . and -: " + index);
    }
    String ca = environment.get("BROADSHEET_CLUSTER_CA");
    return new ClusterAddress(
        nodes, index, authorization(environment), ca == null || ca.isEmpty() ? null : Path.of(ca));
  }

  private static URI uri(String node, String url) {
    try {
      URI uri = new URI(node);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "Give user and password by BROADSHEET_CLUSTER_USER and BROADSHEET_CLUSTER_PASSWORD,"
                + " not in the address, which others can see");
      }
      if ((scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getRawQuery() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "The address of a cluster is like http://localhost:9200/news, not " + url);
  }

  private static @Nullable String authorization(Map<String, String> environment)
      throws IOException {
    String user = environment.get("BROADSHEET_CLUSTER_USER");
    String file = environment.get("BROADSHEET_CLUSTER_CREDENTIALS");
    String both;
    if (user != null && !user.isEmpty()) {
      both = user + ":" + environment.getOrDefault("BROADSHEET_CLUSTER_PASSWORD", "");
    } else if (file != null && !file.isEmpty()) {
      both = Files.readString(Path.of(file)).strip();
      if (both.indexOf(':') < 1) {
        throw new IllegalArgumentException(file + " has to hold one line, user:password");
      }
    } else {
      return null;
    }
    byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  /** {@return the same cluster with another index} */
  ClusterAddress withIndex(String other) {
    return new ClusterAddress(nodes, other, authorization, authority);
  }

  List<URI> nodes() {
    return nodes;
  }

  String index() {
    return index;
  }

  /** What the header of that name has; null where nobody is asked who he is. */
  @Nullable String authorization() {
    return authorization;
  }

  /** The certificate that is trusted; null for those that the JDK trusts. */
  @Nullable Path authority() {
    return authority;
  }

  /** {@return the address, without anything secret} */
  @Override
  public String toString() {
    return nodes.getFirst() + "/" + index;
  }
}
