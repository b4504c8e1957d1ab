package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Asked;
import org.broadsheet.indexer.serve.http.Refusal;

/** All pages. For use by any number of threads at once. */
public final class Pages {
  private final Archive archive;
  private final Assets assets;
  private final Duration within;
  private final List<String> facets;

  /**
   * Pages of an archive.
   *
   * @param within how long a query may take
   * @param facets the names of custom fields that are offered as filters
   */
  public Pages(Archive archive, Assets assets, Duration within, List<String> facets) {
    this.archive = archive;
    this.assets = assets;
    this.within = within;
    this.facets = List.copyOf(facets);
  }

  private View view(Asked asked) {
    Wording words = Wording.of(asked.parameters().get("ui"), asked.header("Accept-Language"));
    return new View(asked, new Question(asked.parameters(), within), words, assets);
  }

  /** The search box; where something is asked for, what is found. */
  public Answer results(Asked asked) throws IOException {
    View view = view(asked);
    return ResultsPage.isAsked(view.question())
        ? new ResultsPage(view, facets).answer(archive)
        : HomePage.answer(view, archive);
  }

  /** An article. */
  public Answer article(String id, Asked asked) throws IOException {
    return new ArticleView(view(asked)).answer(id, archive);
  }

  /** Every occurrence in its context. */
  public Answer kwic(Asked asked) throws IOException {
    return new KwicPage(view(asked)).answer(archive);
  }

  /** How often several phrases occur over time. */
  public Answer compare(Asked asked) throws IOException {
    return new ComparePage(view(asked)).answer(archive);
  }

  /** What is not in the archive. */
  public Answer failures(Asked asked) throws IOException {
    return new FailuresPage(view(asked)).answer(archive);
  }

  /** The query language. */
  public Answer help(Asked asked) {
    return HelpPage.answer(view(asked));
  }

  /** What a reader sees who has to show the token. */
  public Answer login(Asked asked) {
    return NoticePage.login(view(asked));
  }

  /** What a reader sees whose request is refused. */
  public Answer refused(Asked asked, Refusal refusal) {
    return NoticePage.refused(view(asked), refusal);
  }
}
