package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.Locations;

/**
 * Recognises new files whose bytes have been read before under another location: they were moved,
 * or are copies. What came of the other one is put in under the new location as it is in the index,
 * and nothing is parsed.
 *
 * <p>That is so if the other was read to its end without a failure, all its articles are still
 * there, and the names of both end alike, since the ending may say what a file is. A location in an
 * article is changed to the new one, and so is an id that was made from its location; an id that
 * the document brought stays. So the index is as if the file had been parsed.
 *
 * <p>An input whose file is gone is taken out after that. Whatever ends the run in between, the
 * next one finds at least one of the two.
 */
final class KnownBytes {
  private final RunContext round;

  KnownBytes(RunContext round) {
    this.round = round;
  }

  /** Puts a new file in if its bytes are known. */
  boolean take(FoundFile file, String sha256) throws IOException {
    for (LedgerEntry same : round.ledger().withContent(sha256)) {
      if (isAlike(same, file) && copy(same, file, sha256)) {
        forgetMoved(sha256);
        return true;
      }
    }
    return false;
  }

  private static boolean isAlike(LedgerEntry same, FoundFile file) {
    return same.complete()
        && same.failed() == 0
        && same.documents() > 0
        && same.size() == file.size()
        && ending(same.location()).equals(ending(file.location()));
  }

  /** From the first dot of the name on. */
  private static String ending(String location) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    int dot = name.indexOf('.', 1);
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  private boolean copy(LedgerEntry same, FoundFile file, String sha256) throws IOException {
    List<InputArticle> articles = new ArrayList<>();
    round.ledger().articles(same.location(), articles::add);
    if (articles.size() < same.documents()) {
      return false; // some were taken out, or came from elsewhere later
    }
    OpenInput input = round.open(file.location(), null);
    for (InputArticle article : articles) {
      Article whole = round.inputs().before().article(article.id()).orElse(null);
      if (whole == null) {
        throw new IOException("The index has lost the article " + article.id());
      }
      input.add(moved(whole, same.location(), file.location()));
    }
    input.counted((int) Math.min(Integer.MAX_VALUE, same.documents()));
    round.progress().read(file.size());
    input.finish(file, sha256);
    return true;
  }

  private static Article moved(Article article, String from, String to) {
    String location = article.location();
    if (location == null || !Locations.isPartOf(from, location)) {
      return article;
    }
    String there = to + location.substring(from.length());
    Article.Builder moved =
        article.id().equals(ArticleId.of(location))
            ? article.toBuilder().id(ArticleId.of(there))
            : article.toBuilder();
    return moved.location(there).build();
  }

  /** A new file with the bytes of one that is no longer there is that one. */
  void forgetMoved(String sha256) throws IOException {
    for (LedgerEntry entry : round.ledger().withContent(sha256)) {
      if (Files.notExists(Locations.path(entry.location()), LinkOption.NOFOLLOW_LINKS)) {
        round.inputs().moved().add(entry.location());
        round.writer().remove(entry.location());
      }
    }
  }
}
