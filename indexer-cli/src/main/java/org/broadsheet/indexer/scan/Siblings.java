package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files beside an issue, in its folder or container, of which some are its pages. An issue
 * names them as they lay where it was made, by paths and addresses that lead nowhere here: what is
 * looked for is the file with the longest end of that path in common. Nothing else is ever opened.
 */
public final class Siblings {
  /** Opens a file by its name among the others. */
  public interface Opener {
    /** The bytes of the file of this name. */
    InputStream open(String name) throws IOException;
  }

  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:/*");
  private static final Pattern XML = Pattern.compile("\\.(?:xml|html?|hocr)(?:\\.\\w{2,4})?$");

  /** What stands before the name in an address that asks a server for it. */
  private static final Pattern LAST = Pattern.compile("(?s)^.*[/=]");

  /** Letters and digits that the name of a file must have before it is known in a longer one. */
  private static final int MIN_KEY = 4;

  private final String home;
  private final Opener opener;
  private final Map<String, String> byLowerName = new HashMap<>();
  private final Map<String, List<String>> byFile = new HashMap<>();

  /**
   * The files of a folder or container.
   *
   * @param names all of them as seen from its top, with slashes
   * @param issue the name of the issue's own file
   */
  public Siblings(Collection<String> names, String issue, Opener opener) {
    this.home = issue.substring(0, issue.lastIndexOf('/') + 1);
    this.opener = opener;
    for (String name : new TreeSet<>(names)) {
      String lower = name.toLowerCase(Locale.ROOT);
      byLowerName.putIfAbsent(lower, name);
      byFile.computeIfAbsent(file(lower), key -> new ArrayList<>()).add(name);
    }
  }

  /**
   * The name of the file that a reference means; null where none of those here can be meant.
   *
   * @param reference a path, an address or a name with colons, as the issue has it
   */
  public @Nullable String find(String reference) {
    String path = path(reference);
    String exact = byLowerName.get(normal(home + path).toLowerCase(Locale.ROOT));
    if (exact != null) {
      return exact;
    }
    List<String> namesakes = byFile.get(file(path).toLowerCase(Locale.ROOT));
    return namesakes == null ? byKey(reference) : nearest(namesakes, path);
  }

  /** The bytes of a file that was found. */
  public InputStream open(String name) throws IOException {
    return opener.open(name);
  }

  /** The one with the most folders in common, and of these the one nearest to the issue. */
  private @Nullable String nearest(List<String> namesakes, String path) {
    String best = null;
    int most = -1;
    boolean unique = true;
    for (String name : namesakes) {
      int common =
          2 * commonEnd(name, path)
              + (name.toLowerCase(Locale.ROOT).startsWith(home.toLowerCase(Locale.ROOT)) ? 1 : 0);
      unique = common != most && (common > most || unique);
      if (common > most) {
        best = name;
        most = common;
      }
    }
    return unique ? best : null;
  }

  private static int commonEnd(String one, String other) {
    String[] first = one.toLowerCase(Locale.ROOT).split("/", -1);
    String[] second = other.toLowerCase(Locale.ROOT).split("/", -1);
    int common = 0;
    while (common < Math.min(first.length, second.length)
        && first[first.length - 1 - common].equals(second[second.length - 1 - common])) {
      common++;
    }
    return common;
  }

  /** Of a name with colons, such as {@code ddd:1:mpeg21:a0001:ocr}, files are named otherwise. */
  private @Nullable String byKey(String reference) {
    String wanted = letters(LAST.matcher(reference).replaceFirst(""));
    String best = null;
    int longest = MIN_KEY - 1;
    for (String name : byLowerName.values()) {
      if (!XML.matcher(name.toLowerCase(Locale.ROOT)).find()) {
        continue;
      }
      String key = letters(XML.matcher(file(name)).replaceFirst(""));
      if (key.length() > longest && isEnd(wanted, key)) {
        best = name;
        longest = key.length();
      }
    }
    return best;
  }

  private static boolean isEnd(String one, String other) {
    return one.endsWith(other) || (one.length() >= MIN_KEY && other.endsWith(one));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String path(String reference) {
    String path = SCHEME.matcher(reference.strip()).replaceFirst("").replace('\\', '/');
    try {
      path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Then it was no encoded one.
    }
    return normal(path);
  }

  /** Without steps that lead nowhere; those out of the top are left out. */
  private static String normal(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.removeLast();
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
