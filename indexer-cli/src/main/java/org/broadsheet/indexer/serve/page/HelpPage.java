package org.broadsheet.indexer.serve.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.indexer.serve.http.Answer;

/** The query language by examples, each of which can be tried. */
final class HelpPage {
  private static final Map<String, String> EXAMPLES = new LinkedHashMap<>();

  static {
    EXAMPLES.put("words", "strategic partnership");
    EXAMPLES.put("phrase", "\"against all odds\"");
    EXAMPLES.put("printed", "=\"US troops\"");
    EXAMPLES.put("inflected", "~\"against all odds\"");
    EXAMPLES.put("near", "\"against all odds\"~3");
    EXAMPLES.put("gap", "\"against * odds\"");
    EXAMPLES.put("either", "\"against (all|the) odds\"");
    EXAMPLES.put("prefix", "odd*");
    EXAMPLES.put("fuzzy", "odds~1");
    EXAMPLES.put("or", "cat OR dog");
    EXAMPLES.put("not", "strike -baseball");
    EXAMPLES.put("field", "headline:odds");
    EXAMPLES.put("lang", "lang:es,pt election");
    EXAMPLES.put("date", "odds date:2023-01..2023-06");
    EXAMPLES.put("has", "odds has:byline");
  }

  private HelpPage() {}

  static Answer answer(View view) {
    Wording words = view.words();
    return view.page(
        200,
        words.get("help.title"),
        html -> {
          html.element("h1", words.get("help.title"));
          html.element("p", words.get("help.lead"), "class", "lead");
          html.open("dl", "class", "help");
          EXAMPLES.forEach(
              (key, query) -> {
                html.open("div")
                    .open("dt")
                    .open("a", "href", view.kept().with("q", query).behind("/search"));
                html.element("code", query, "dir", "ltr").close(2);
                html.element("dd", words.get("help." + key)).close();
              });
          html.close();
          html.element("h2", words.get("help.exact.title"));
          html.element("p", words.get("help.exact"));
        });
  }
}
