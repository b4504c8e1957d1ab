package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.search.IndexInfo;

/** What the archive holds, and how to begin. */
final class HomePage {
  private static final int LANGUAGES = 12;
  private static final List<String> EXAMPLES = List.of("phrase", "words", "or", "gap");

  private HomePage() {}

  static Answer answer(View view, Archive archive) throws IOException {
    IndexInfo info = archive.read(searcher -> searcher.info());
    Wording words = view.words();
    return view.page(
        200,
        "",
        html -> {
          html.open("div", "class", "home");
          html.element("h1", words.get("home.title"));
          html.element("p", words.get("home.lead"), "class", "lead");
          html.open("ul", "class", "figures");
          figure(html, words.number(info.articles()), words.get("home.articles"));
          figure(
              html,
              words.number(Languages.merged(info.languages()).size()),
              words.get("home.languages"));
          if (info.earliest() != null && info.latest() != null) {
            figure(
                html,
                words.date(info.earliest()) + " – " + words.date(info.latest()),
                words.get("home.dates"));
          }
          html.close();
          html.element("h2", words.get("home.try")).open("ul", "class", "tries");
          for (String example : EXAMPLES) {
            html.open("li");
            html.element(
                "a",
                words.get("home.try." + example),
                "href",
                view.kept().with("q", words.get("home.try." + example)).behind("/search"));
            html.text(" ").element("span", words.get("home.try." + example + ".why")).close();
          }
          html.close();
          languages(html, view, info);
          html.close();
        });
  }

  private static void figure(Html html, String figure, String what) {
    html.open("li").element("b", figure).text(" ").element("span", what).close();
  }

  private static void languages(Html html, View view, IndexInfo info) {
    html.element("h2", view.words().get("home.browse")).open("ul", "class", "chips");
    List<Map.Entry<String, Long>> most =
        Languages.merged(info.languages()).entrySet().stream().limit(LANGUAGES).toList();
    for (Map.Entry<String, Long> language : most) {
      html.open("li");
      html.open(
          "a",
          "href",
          view.kept().with("lang", language.getKey()).with("sort", "newest").behind("/search"));
      html.text(view.words().language(language.getKey())).text(" ");
      html.element("span", view.words().number(language.getValue()), "class", "count");
      html.close(2);
    }
    html.close();
  }
}
