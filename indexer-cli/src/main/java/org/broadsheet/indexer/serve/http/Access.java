package org.broadsheet.indexer.serve.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask: by the name under which the server is asked, and by a token.
 *
 * <p>A page of somebody else can make a browser ask this server under a name of its own, which it
 * lets point here (DNS rebinding). Only names that were given, and addresses in figures, which
 * nobody can let point elsewhere, are therefore answered.
 */
public final class Access {
  /** The cookie that holds the token of a browser. */
  public static final String COOKIE = "broadsheet-token";

  private static final String BEARER = "Bearer ";

  private final Set<String> names;
  private final boolean anyAddress;
  private final @Nullable String token;

  private Access(Set<String> names, boolean anyAddress, @Nullable String token) {
    this.names = names;
    this.anyAddress = anyAddress;
    this.token = token;
  }

  /**
   * For a server at an address.
   *
   * @param host the address as it was given
   * @param bound what it stands for
   * @param more further names under which the server is reached
   * @param token what readers have to show; null if anybody may read
   * @throws IllegalArgumentException if others than this machine can ask, and there is no token
   */
  public static Access to(
      String host, InetAddress bound, Set<String> more, @Nullable String token) {
    boolean loopback = bound.isLoopbackAddress();
    if (!loopback && token == null) {
      throw new IllegalArgumentException(
          "--host " + host + " can be asked by others than this machine: give a --token too");
    }
    Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    names.add(host.toLowerCase(Locale.ROOT));
    more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    return new Access(Set.copyOf(names), !loopback, token);
  }

  /**
   * Looks at the name under which the server was asked.
   *
   * @throws Refusal if it is not one of its own
   */
  void checkHost(Asked asked) {
    String name = withoutPort(asked.header("Host").toLowerCase(Locale.ROOT));
    if (!names.contains(name) && !(anyAddress && isAddress(name))) {
      throw new Refusal(421, "This server is not asked under that name (--allow-host adds one).");
    }
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  private static boolean isAddress(String name) {
    return name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+]");
  }

  /** {@return whether there is a token that readers have to show} */
  public boolean needsToken() {
    return token != null;
  }

  /** {@return whether a request shows the token, or none is needed} */
  public boolean allows(Asked asked) {
    String header = asked.header("Authorization");
    return token == null
        || (header.startsWith(BEARER) && isToken(header.substring(BEARER.length())))
        || isToken(Parameters.decoded(asked.cookie(COOKIE)));
  }

  /** {@return whether a text is the token} It takes as long whatever part of it is right. */
  public boolean isToken(String shown) {
    return token != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), shown.strip().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Looks where a form comes from that changes something.
   *
   * @throws Refusal if it is not a page of this server
   */
  void checkOrigin(Asked asked) {
    String origin = asked.header("Origin");
    String site = asked.header("Sec-Fetch-Site");
    boolean own = origin.isEmpty() || authority(origin).equalsIgnoreCase(asked.header("Host"));
    if (!own || !(site.isEmpty() || site.equals("same-origin") || site.equals("none"))) {
      throw new Refusal(403, "The form is not one of this server.");
    }
  }

  private static String authority(String origin) {
    try {
      String authority = new URI(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
