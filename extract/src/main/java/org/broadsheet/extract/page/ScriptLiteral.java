package org.broadsheet.extract.page;

/**
 * Brings an object or list written in JavaScript into the form of JSON, as far as it is data: what
 * is computed becomes {@code null}. Takes time in proportion to the literal.
 */
final class ScriptLiteral {
  private final String script;
  private final StringBuilder json = new StringBuilder();
  private int at;

  private ScriptLiteral(String script, int start) {
    this.script = script;
    this.at = start;
  }

  /** The object or list that begins at a bracket, up to the end of the script at most. */
  static ScriptLiteral at(String script, int start) {
    ScriptLiteral literal = new ScriptLiteral(script, start);
    literal.read();
    return literal;
  }

  /** The text that begins at a quotation mark. */
  static ScriptLiteral text(String script, int start) {
    ScriptLiteral literal = new ScriptLiteral(script, start);
    literal.text(script.charAt(start));
    return literal;
  }

  String json() {
    return json.toString();
  }

  /** Where the script goes on. */
  int end() {
    return Math.min(at, script.length());
  }

  private void read() {
    int depth = 0;
    while (at < script.length()) {
      char c = script.charAt(at);
      switch (c) {
        case '{', '[' -> {
          depth++;
          json.append(c);
          at++;
        }
        case '}', ']' -> {
          json.append(c);
          at++;
          if (--depth == 0) {
            return;
          }
        }
        case ',', ':' -> {
          json.append(c);
          at++;
        }
        case '"', '\'', '`' -> text(c);
        case '(' -> skip();
        default -> {
          if (isOfWord(c)) {
            word();
          } else {
            at++;
          }
        }
      }
    }
  }

  private void text(char quote) {
    json.append('"');
    for (at++; at < script.length(); at++) {
      char c = script.charAt(at);
      if (c == '\\' && at + 1 < script.length()) {
        escape(script.charAt(++at));
      } else if (c == quote) {
        break;
      } else {
        json.append(c == '"' ? "\\\"" : String.valueOf(c));
      }
    }
    json.append('"');
    at++;
  }

  private void escape(char c) {
    switch (c) {
      case 'x' -> json.append("\\u00");
      case '\n' -> {}
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u' -> json.append('\\').append(c);
      default -> json.append(c);
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.' || c == '-' || c == '+';
  }

  /** A name, a number, or the beginning of something to be computed. */
  private void word() {
    int start = at;
    while (at < script.length() && isOfWord(script.charAt(at))) {
      at++;
    }
    String word = script.substring(start, at);
    int next = at;
    while (next < script.length() && script.charAt(next) <= ' ') {
      next++;
    }
    boolean name = next < script.length() && script.charAt(next) == ':';
    char before = json.charAt(json.length() - 1);
    if (name && (before == '{' || before == ',')) {
      json.append('"').append(word).append('"');
    } else if (before == ':' || before == '[' || before == ',') {
      json.append(isValue(word) ? word : "null");
    }
  }

  private static boolean isValue(String word) {
    return word.equals("true")
        || word.equals("false")
        || word.matches("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?");
  }

  /** Passes over what stands in round brackets. */
  private void skip() {
    int depth = 0;
    for (; at < script.length(); at++) {
      char c = script.charAt(at);
      if (c == '"' || c == '\'') {
        int end = at + 1;
        while (end < script.length() && script.charAt(end) != c) {
          end += script.charAt(end) == '\\' ? 2 : 1;
        }
        at = end;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        at++;
        return;
      }
    }
  }
}
