package org.broadsheet.search;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;

/**
 * Answers from one state of an index, or of several as of one: what was committed when the searcher
 * was made, whatever is written meanwhile. May be used by several threads at once; close it to let
 * that state go. Searches that are at work then still end, and later ones throw an {@link
 * IllegalStateException}.
 */
public interface Searcher extends Closeable {

  /**
   * Runs a search.
   *
   * @param request what to look for and what to give back
   * @return the hits, and how many articles match in all
   * @throws org.broadsheet.query.QuerySyntaxException if the query cannot be read, would cost too
   *     much, or counts by a custom field that the index does not have
   * @throws IllegalArgumentException if the request goes on behind what is no cursor, or that of
   *     another search, or collapses copies there
   * @throws SearchTimeoutException if it takes longer than the request allows
   * @throws java.io.InterruptedIOException if the thread is interrupted, which it then still is
   * @throws IOException if the index cannot be read
   */
  Results search(SearchRequest request) throws IOException;

  /** Takes hits one by one. */
  interface Visitor {
    /**
     * Takes the next hit.
     *
     * @param hit the hit, which may be kept
     * @return false if no more are wanted
     * @throws IOException to end the search, which passes it on
     */
    boolean visit(Hit hit) throws IOException;
  }

  /**
   * Runs a search and hands out its hits one by one, in their order, each made when its turn comes:
   * for results that are too many to hold. A few bytes are held for each article that matches. The
   * time that a request allows runs on while hits are taken.
   *
   * @param request what to look for and what to give back
   * @param visitor called by this thread; what it throws is passed on
   * @return the total and the warnings, without hits
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does
   * @throws IOException as {@link #search} does
   */
  Results scan(SearchRequest request, Visitor visitor) throws IOException;

  /** Takes articles one by one. */
  interface ArticleVisitor {
    /**
     * Takes the next article.
     *
     * @param article the article, which may be kept
     * @return false if no more are wanted
     * @throws IOException to end the search, which passes it on
     */
    boolean visit(Article article) throws IOException;
  }

  /**
   * Hands out every article that matches, one by one, in the order of their ids (as UTF-8): the
   * same articles come in the same order from whichever index. Memory does not grow with their
   * number, but for a bit for each article of the index. The time that a request allows runs on
   * while articles are taken.
   *
   * @param request what to look for, and which fields articles carry; its limit, offset, cursor,
   *     order and all that it says of hits and facets do not count
   * @param visitor called by this thread; what it throws is passed on
   * @return the total and the warnings, without hits
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does
   * @throws IOException as {@link #search} does
   */
  Results articles(SearchRequest request, ArticleVisitor visitor) throws IOException;

  /**
   * Counts what matches, exactly. Where copies are collapsed ({@link
   * SearchRequest#copiesCollapsed}) a story counts once, as the earliest of its articles that
   * match.
   *
   * @param request what to look for; its limit, offset and order do not count
   * @return in how many articles, and at how many places
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does
   * @throws IOException as {@link #search} does
   */
  Count count(SearchRequest request) throws IOException;

  /**
   * Counts what matches in each group of articles, exactly.
   *
   * @param request what to look for; its limit, offset and order do not count
   * @param by what makes the groups
   * @return groups of time in their order, without gaps from the first that matches to the last;
   *     others by the number of articles, most first, then by name. Articles without a value are a
   *     group of their own at the end, if any match. Groups in which nothing matches are left out
   *     but for gaps in time
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does, or if the index has
   *     no such custom field
   * @throws IOException as {@link #search} does
   */
  List<GroupCount> counts(SearchRequest request, Grouping by) throws IOException;

  /**
   * {@return how many words the headlines and bodies have of all articles that the filters of a
   * query leave, whether they match or not} That is what {@link #count} is held against.
   *
   * @param request what to look for; its limit, offset and order do not count, and copies are
   *     counted each
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does
   * @throws IOException as {@link #search} does
   */
  long words(SearchRequest request) throws IOException;

  /** Takes occurrences one by one. */
  interface OccurrenceVisitor {
    /**
     * Takes the next occurrence.
     *
     * @param occurrence the occurrence, which may be kept
     * @return false if no more are wanted
     * @throws IOException to end the search, which passes it on
     */
    boolean visit(Occurrence occurrence) throws IOException;
  }

  /**
   * Hands out every occurrence of what matches, one by one: a concordance. As many as {@link
   * #count} says. In the order of {@link OccurrenceOrder#ARTICLE} the first comes at once, and
   * memory does not grow with their number.
   *
   * @param request what to look for; its limit, offset and order do not count
   * @param order in which they come
   * @param width how many characters are given to either side of each, at the most
   * @param visitor called by this thread; what it throws is passed on
   * @return what was forgiven in the query, one sentence each; mostly empty
   * @throws IllegalArgumentException if the width is negative
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does
   * @throws IOException as {@link #search} does
   */
  List<String> occurrences(
      SearchRequest request, OccurrenceOrder order, int width, OccurrenceVisitor visitor)
      throws IOException;

  /**
   * Lists the words that stand near what matches: its collocates, closest first. Words of several
   * languages are counted apart, each language in its own articles; what is part of an occurrence
   * itself is none of its collocates. The texts of all articles that the filters leave are read.
   *
   * @param request what to look for; its limit, offset and order do not count
   * @param window how many words to either side of an occurrence are near it, in the same field
   * @param choice which words are listed
   * @return the words by {@link Collocate#logDice}
   * @throws IllegalArgumentException if the window is less than 1
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does, or if the texts have
   *     more different words than can be held
   * @throws IOException as {@link #search} does
   */
  List<Collocate> collocates(SearchRequest request, int window, WordChoice choice)
      throws IOException;

  /**
   * Lists the words that are more frequent in the articles of one request than in those of another:
   * its keywords, surest first. Words of several languages are counted apart; a language of which
   * the other request finds nothing is left out. An article may be found by both.
   *
   * @param request what to look for; its limit, offset and order do not count
   * @param against what its articles are held against
   * @param choice which words are listed
   * @return the words by {@link Keyword#g2}
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #collocates} does
   * @throws IOException as {@link #search} does
   */
  List<Keyword> keywords(SearchRequest request, SearchRequest against, WordChoice choice)
      throws IOException;

  /**
   * Tells what nearly answers a request that finds nothing: the nearest spellings, phrases in any
   * inflection or without quotes, what it finds without a filter.
   *
   * @param request a request that finds nothing; its limit, offset and order do not count
   * @param within how long this may take; what is not found out by then is left out
   * @return a few suggestions, those first that change least; empty if there are none
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does
   * @throws IOException as {@link #search} does
   */
  List<Suggestion> suggestions(SearchRequest request, Duration within) throws IOException;

  /**
   * Tells what each word of a query stands for in this index.
   *
   * @param request what is looked for
   * @return the words in their order, without those of fields that hold values
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does
   * @throws IOException as {@link #search} does
   */
  List<WordReading> readings(SearchRequest request) throws IOException;

  /**
   * {@return the whole article with this id; empty if there is none}
   *
   * @param id as {@link Article#id()} gives it
   * @throws IOException if the index cannot be read
   */
  Optional<Article> article(String id) throws IOException;

  /**
   * {@return an article as a hit of a request; empty if it does not match, or there is none with
   * this id} It is for showing an article with what a query matches in it ({@link
   * SearchRequest#highlights}). Its rank is 1.
   *
   * @param id the id of the article
   * @param request what is looked for and what to give back; its limit, offset and order do not
   *     count, nor does what it says of copies and expansion
   * @throws org.broadsheet.query.QuerySyntaxException as {@link #search} does
   * @throws IOException if the index cannot be read
   */
  Optional<Hit> hit(String id, SearchRequest request) throws IOException;

  /**
   * {@return the ids of the articles that lie at a location; empty if there are none} Where no
   * article lies just there, they are those of all that lies inside, such as the articles of a PDF
   * or the members of an archive, in the order of their locations.
   *
   * @param location of an article, or of an input that was recorded with its articles ({@link
   *     org.broadsheet.index.ArticleWriter#input}): a file, or a part of one
   * @throws IOException if the index cannot be read
   */
  List<String> idsAt(String location) throws IOException;

  /**
   * {@return articles like one in the index; empty if there are none, or no article with this id}
   * Its near copies come first, most alike first, then those that are related, which share its rare
   * words.
   *
   * @param id the id of the article that the others are to be like
   * @param limit how many at the most
   * @throws IllegalArgumentException if the limit is negative
   * @throws IOException if the index cannot be read
   */
  List<SimilarArticle> similar(String id, int limit) throws IOException;

  /**
   * {@return the places where an article lies; empty if it has no location} Its own location comes
   * first, then the same place in all other inputs that held the same bytes when they were read, in
   * order.
   *
   * @param article with its location
   * @throws IOException if the index cannot be read
   */
  List<String> locations(Article article) throws IOException;

  /**
   * {@return figures of what the index holds}
   *
   * @throws IOException if the index cannot be read
   */
  IndexInfo info() throws IOException;
}
