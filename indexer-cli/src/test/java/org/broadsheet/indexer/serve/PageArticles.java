package org.broadsheet.indexer.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Article;

/** Articles for the tests of the page, invented: several languages, and some that mean harm. */
final class PageArticles {
  /** What must never run, and never be shown as anything but text. */
  static final List<String> HOSTILE =
      List.of(
          "<script>window.pwned=1</script>",
          "\"><img src=x onerror=window.pwned=1>",
          "<svg onload=window.pwned=1><animate onbegin=window.pwned=1></svg>",
          "'-window.pwned=1-'",
          "</title></textarea></style></script><script>window.pwned=1</script>",
          "<a href=\"javascript:window.pwned=1\">x</a>",
          "<iframe src=\"data:text/html,<script>parent.pwned=1</script>\"></iframe>",
          "{{constructor.constructor('window.pwned=1')()}} ${window.pwned=1} <%= 1 %> #{7*7}",
          "<base href=//evil.example/><meta http-equiv=refresh content=0;url=//evil.example>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src"
              + " onerror=pwned=1>\">",
          "\u202Eevil\u2066\u200F reversed\u202C\u2069",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "@SUM(1+9)*cmd|' /C calc'!A0");

  private PageArticles() {}

  /** Articles in English on many days, so that there are pages and a timeline. */
  static List<Article> all() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      String body =
          "The harbour crew won against all odds on day "
              + (i + 1)
              + ".\nNobody at the bridge had expected it, least of all the ferry master, who keeps "
              + "the log of harbour "
              + words(i)
              + ".\nAgainst all odds, the lights stayed on.";
      articles.add(
          Article.builder("en-" + i)
              .headline("Harbour report " + (i + 1))
              .body(body)
              .published(String.format(Locale.ROOT, "2023-%02d-%02d", i % 12 + 1, i % 27 + 1))
              .publisher(i % 3 == 0 ? "The Quay" : "Pellow & Sons \"Gazette\"")
              .section(i % 2 == 0 ? "Sea" : "Land")
              .byline("Jo Marlowe")
              .language("en")
              .url("https://quay.example/" + i)
              .field("desk", i % 2 == 0 ? "Foreign" : "Home")
              .build());
    }
    articles.add(
        Article.builder("ar-1")
            .headline("أضواء الميناء تعود رغم كل الصعاب")
            .body("عادت أضواء الميناء إلى المدينة رغم كل الصعاب.\nوقال الحارس: رغم كل الصعاب نعود.")
            .published("2023-05-02")
            .publisher("صحيفة المرسى")
            .language("ar")
            .build());
    articles.add(
        Article.builder("ja-1")
            .headline("港の灯台が再び光る")
            .body("港の灯台が再び光り、町の人々は喜んだ。\n灯台守は毎晩灯台に通った。")
            .published("2023-06-03")
            .publisher("岬新聞")
            .language("ja")
            .build());
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      articles.add(
          Article.builder("bad-" + i + "<\"'&/?#%")
              .headline("Mischief " + text)
              .body("mischief " + text + "\n" + text + " mischief")
              .publisher(text.strip())
              .section(text)
              .byline(text)
              .keywords(text)
              .published("2023-07-" + (10 + i))
              .language("en")
              .url(i % 2 == 0 ? "javascript:window.pwned=1" : "data:text/html," + text)
              .location("/news/" + text)
              .field("desk", text)
              .build());
    }
    return articles;
  }

  /** A few words that differ from article to article, so that none is the copy of another. */
  private static String words(int seed) {
    List<String> words =
        List.of(
            "anchors", "barges", "cranes", "dredgers", "eels", "flags", "gulls", "hulls", "ice");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(words.get((seed * (i + 3) + i * i) % words.size())).append(' ');
      text.append(seed * 31 % 17 + i).append(' ');
    }
    return text.toString().strip();
  }
}
