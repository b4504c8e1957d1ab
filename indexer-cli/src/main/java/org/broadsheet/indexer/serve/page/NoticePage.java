package org.broadsheet.indexer.serve.page;

import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Refusal;

/** Pages that say one thing: that something is refused, or is still missing. */
final class NoticePage {
  private NoticePage() {}

  /** What a reader sees whose request is refused: the sentence is the engine's own. */
  static Answer refused(View view, Refusal refusal) {
    Wording words = view.words();
    String kind =
        switch (refusal.status()) {
          case 400 -> "refused.query";
          case 404 -> "refused.missing";
          case 503 -> "refused.busy";
          default -> "refused.other";
        };
    Answer answer =
        view.page(
            refusal.status(),
            words.get(kind),
            html -> {
              html.open("section", "class", "nothing").element("h1", words.get(kind));
              html.element("p", refusal.sentence(), "dir", "auto", "role", "alert", "lang", "en");
              html.close();
            });
    return refusal.status() == 503 ? answer.with("Retry-After", "2") : answer;
  }

  /** A page that waits for a query. */
  static Answer ask(View view, String title, String lead) {
    return view.page(
        200,
        view.words().get(title),
        html -> {
          html.element("h1", view.words().get(title));
          html.element("p", view.words().get(lead), "class", "lead");
        });
  }

  /** What a reader sees who has to show the token. */
  static Answer login(View view) {
    Wording words = view.words();
    return view.page(
        401,
        words.get("login.title"),
        html -> {
          html.element("h1", words.get("login.title"));
          html.element("p", words.get("login.lead"), "class", "lead");
          html.open("form", "class", "login", "action", "/login", "method", "post");
          html.open("label").element("span", words.get("login.token"));
          html.open(
              "input",
              "type",
              "password",
              "name",
              "token",
              "required",
              "",
              "autocomplete",
              "current-password");
          html.close();
          if (view.asked().method().equals("GET")) {
            String next =
                view.asked().parameters().without("token").behind(Ids.escaped(view.asked().path()));
            html.open("input", "type", "hidden", "name", "next", "value", next);
          }
          html.element("button", words.get("login.button"), "type", "submit").close();
        });
  }
}
