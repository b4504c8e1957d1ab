package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.index.InputFailure;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Parameters;
import org.jspecify.annotations.Nullable;

/** What is not in the archive, and why. */
final class FailuresPage {
  private static final int ROWS = 100;

  private final View view;
  private final Question question;
  private final Wording words;

  FailuresPage(View view) {
    this.view = view;
    this.question = view.question();
    this.words = view.words();
  }

  Answer answer(Archive archive) throws IOException {
    int offset = question.number("offset", 0, Integer.MAX_VALUE - ROWS);
    String reason = question.text("reason");
    Map<String, Long> reasons = new TreeMap<>();
    List<InputFailure> rows = new ArrayList<>();
    long[] seen = new long[1];
    archive.failures(
        failure -> {
          reasons.merge(failure.reason(), failure.count(), Long::sum);
          if (reason == null || failure.reason().equals(reason)) {
            if (seen[0] >= offset && rows.size() < ROWS) {
              rows.add(failure);
            }
            seen[0]++;
          }
        });
    long total = reasons.values().stream().mapToLong(Long::longValue).sum();
    return view.page(
        200,
        words.get("failures.title"),
        html -> {
          html.element("h1", words.get("failures.title"));
          html.element("p", words.get("failures.lead"), "class", "lead");
          html.element("p", words.get("failures.total", total), "role", "status", "class", "total");
          if (total > 0) {
            reasons(html, reasons, reason);
            table(html, rows);
            pages(html, seen[0], offset);
          }
        });
  }

  private void reasons(Html html, Map<String, Long> reasons, @Nullable String chosen) {
    html.open("ul", "class", "chips", "aria-label", words.get("failures.reasons"));
    reasons.forEach(
        (reason, count) -> {
          boolean here = reason.equals(chosen);
          html.open("li");
          html.open(
              "a",
              "href",
              view.changed("reason", here ? null : reason).behind("/failures"),
              "aria-current",
              here ? "true" : null);
          html.element("bdi", reason)
              .text(" ")
              .element("span", words.number(count), "class", "count");
          html.close(2);
        });
    html.close();
  }

  private void table(Html html, List<InputFailure> rows) {
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        words.get("failures.title"));
    html.open("table", "class", "failures").open("thead").open("tr");
    for (String column : List.of("location", "reason", "message", "when")) {
      html.element("th", words.get("failures." + column), "scope", "col");
    }
    html.close(2).open("tbody");
    for (InputFailure row : rows) {
      html.open("tr").element("td", row.location(), "dir", "auto", "class", "location");
      html.element("td", row.stage() + ", " + row.reason());
      html.element("td", row.message(), "dir", "auto");
      html.element("td", row.when().toString(), "dir", "ltr").close();
    }
    html.close(3);
  }

  private void pages(Html html, long count, int offset) {
    html.open("nav", "class", "pages", "aria-label", words.get("pages.label"));
    Parameters same = view.asked().parameters().without("token");
    if (offset > 0) {
      html.element(
          "a",
          words.get("pages.previous"),
          "rel",
          "prev",
          "href",
          same.with("offset", "" + Math.max(0, offset - ROWS)).behind("/failures"));
    }
    html.element("span", words.get("pages.page", offset / ROWS + 1));
    if (offset + ROWS < count) {
      html.element(
          "a",
          words.get("pages.next"),
          "rel",
          "next",
          "href",
          same.with("offset", "" + (offset + ROWS)).behind("/failures"));
    }
    html.close();
  }
}
