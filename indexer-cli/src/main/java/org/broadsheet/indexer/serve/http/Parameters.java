package org.broadsheet.indexer.serve.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, in their order; a name may have several values. Immutable. */
public final class Parameters {
  /** No parameters. */
  public static final Parameters NONE = new Parameters(Map.of());

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads the part of an address behind the question mark, or a form.
   *
   * @param text as it was sent
   * @param most how many parameters there may be
   * @throws Refusal if there are more, or what is sent is not UTF-8
   */
  public static Parameters read(String text, int most) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('&', from);
      end = end < 0 ? text.length() : end;
      if (end > from) {
        if (++count > most) {
          throw new Refusal(400, "There are more than " + most + " parameters.");
        }
        int equals = text.indexOf('=', from);
        boolean valued = equals >= 0 && equals < end;
        String name = decoded(text.substring(from, valued ? equals : end));
        String value = valued ? decoded(text.substring(equals + 1, end)) : "";
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
      from = end + 1;
    }
    return new Parameters(values);
  }

  /**
   * Undoes the escapes of a part of an address.
   *
   * @throws Refusal if it is not UTF-8 then, or an escape is cut off
   */
  public static String decoded(String text) {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        boolean whole = i + 2 < text.length();
        int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw new Refusal(400, "The address has an escape that is none.");
        }
        bytes[length++] = (byte) (16 * high + low);
        i += 2;
      } else if (c == '+') {
        bytes[length++] = ' ';
      } else if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else {
        throw new Refusal(400, "The address holds what has to be escaped.");
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "The address is not UTF-8.");
    }
  }

  /** {@return the first value of a name that is not blank; null if there is none} */
  public @Nullable String get(String name) {
    for (String value : all(name)) {
      if (!value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** {@return the first value of a name that is not blank, else another} */
  public String get(String name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }

  /** {@return all values of a name} */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** {@return the names} */
  public Set<String> names() {
    return values.keySet();
  }

  /**
   * {@return the same parameters with this value in place of others of its name}
   *
   * @param value null to leave the name out
   */
  public Parameters with(String name, @Nullable String value) {
    return with(name, value == null ? List.of() : List.of(value));
  }

  /** {@return the same parameters with these values in place of others of their name} */
  public Parameters with(String name, List<String> all) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    if (all.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, List.copyOf(all));
    }
    return new Parameters(changed);
  }

  /** {@return the same parameters without these names} */
  public Parameters without(String... names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.keySet().removeAll(Set.of(names));
    return new Parameters(changed);
  }

  /** {@return a path with these parameters behind it, escaped} */
  public String behind(String path) {
    StringBuilder address = new StringBuilder(path);
    char separator = '?';
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      for (String value : entry.getValue()) {
        address.append(separator).append(encoded(entry.getKey())).append('=');
        address.append(encoded(value));
        separator = '&';
      }
    }
    return address.toString();
  }

  /** {@return a text as a part of an address has it} */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
