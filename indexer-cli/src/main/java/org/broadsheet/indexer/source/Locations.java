package org.broadsheet.indexer.source;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths as text that tells any two of them apart. */
public final class Locations {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** As bytes are written that are no UTF-8, which all have their first bit set. */
  private static final Pattern ESCAPED = Pattern.compile("%[89A-F][0-9A-F]");

  /** What came over standard input lies in this. */
  public static final String STDIN = "-";

  /** What follows the location of an input: a member of a container, or a part of a document. */
  private static final String MEMBER = "!/";

  private static final String PART = "#";

  private static final char UNREADABLE = '\uFFFD';

  private Locations() {}

  /**
   * The absolute, normalised path; bytes of a name that are no UTF-8 are written as {@code %FF}.
   */
  public static String of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    String plain = absolute.toString();
    // Seen where the name, or the locale the JVM was started in, does not hold the characters.
    return plain.indexOf(UNREADABLE) < 0 ? plain : decode(bytes(absolute));
  }

  /**
   * The location that a person means: a path, also of what is not there, or of a part of a file;
   * and what begins with {@value #STDIN} as it is, which stands for standard input.
   *
   * @throws java.nio.file.InvalidPathException if it is no path at all
   */
  public static String typed(String path) {
    if (path.equals(STDIN) || path.startsWith(STDIN + MEMBER)) {
      return path;
    }
    int member = path.indexOf(MEMBER);
    // Two dots in the name of a member are no step back.
    return member > 0
        ? of(Path.of(path.substring(0, member))) + path.substring(member)
        : of(Path.of(path));
  }

  /** The path that a location was made of. */
  public static Path path(String location) {
    if (ESCAPED.matcher(location).find()) {
      Path escaped = unescaped(location);
      // The name of a file may hold what looks like an escape.
      if (Files.exists(escaped, LinkOption.NOFOLLOW_LINKS)) {
        return escaped;
      }
    }
    return Path.of(location);
  }

  /** Tells whether a location is another one or lies under it. */
  public static boolean isUnder(String root, String location) {
    return location.startsWith(root)
        && (location.length() == root.length()
            || root.endsWith("/")
            || location.charAt(root.length()) == '/');
  }

  /** Tells whether a location is another one, lies under it, or is a part of what is there. */
  public static boolean isPartOf(String whole, String location) {
    return isUnder(whole, location)
        || location.startsWith(whole + MEMBER)
        || location.startsWith(whole + PART);
  }

  /**
   * The places where a location may be cut so that what stands before is that of a file: the
   * longest first, itself not among them. The name of a file may hold these signs as well, so only
   * the files tell.
   */
  public static List<String> wholes(String location) {
    List<String> wholes = new ArrayList<>();
    int end = location.length();
    while (end > 0) {
      end = Math.max(location.lastIndexOf(MEMBER, end - 1), location.lastIndexOf(PART, end - 1));
      if (end > 0) {
        wholes.add(location.substring(0, end));
      }
    }
    return wholes;
  }

  /** A URI is the one way to make a path of bytes. */
  private static Path unescaped(String location) {
    StringBuilder uri = new StringBuilder("file://");
    Matcher escape = ESCAPED.matcher(location);
    int from = 0;
    while (escape.find()) {
      uri.append(quoted(location.substring(from, escape.start()))).append(escape.group());
      from = escape.end();
    }
    return Path.of(URI.create(uri.append(quoted(location.substring(from))).toString()));
  }

  private static String quoted(String part) {
    StringBuilder quoted = new StringBuilder();
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b == '/' || (b > ' ' && Character.isLetterOrDigit(b));
      quoted.append(plain ? String.valueOf((char) b) : "%" + HEX.toHexDigits(b));
    }
    return quoted.toString();
  }

  /** The bytes of the name: a Path gives them away only as a URI. */
  private static ByteBuffer bytes(Path path) {
    String uri = path.toUri().getRawPath();
    ByteBuffer bytes = ByteBuffer.allocate(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) == '%') {
        bytes.put((byte) HexFormat.fromHexDigits(uri, i + 1, i + 3));
        i += 2;
      } else {
        bytes.put((byte) uri.charAt(i));
      }
    }
    return bytes.flip();
  }

  private static String decode(ByteBuffer bytes) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.remaining() * 3);
    while (true) {
      CoderResult result = utf8.decode(bytes, chars, true);
      if (!result.isError()) {
        String text = chars.flip().toString();
        return text.endsWith("/") && text.length() > 1
            ? text.substring(0, text.length() - 1)
            : text;
      }
      for (int i = 0; i < result.length(); i++) {
        chars.put("%" + HEX.toHexDigits(bytes.get()));
      }
    }
  }
}
