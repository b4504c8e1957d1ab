package org.broadsheet.indexer.extract.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the class and id names of an element say it is. Names are read word by word, and so are
 * camelCase names: {@code relatedLinks} and {@code related-links} say the same. Pages use the same
 * few names over and over, so what was found out is kept. One for each page.
 */
final class Names {
  static final int AROUND = 1;
  static final int BODY = 2;
  static final int LEAD = 4;
  static final int CAPTION = 8;
  static final int POST = 16;
  static final int COMMENTS = 32;
  static final int PAYWALL = 64;
  static final int BYLINE = 128;
  static final int UNSEEN = 256;
  static final int AUTHOR = 512;

  private static final Set<String> AROUND_WORDS =
      words(
          """
          ad ads adv advert advertorial billboard bio bottombar bottom-bar breadcrumb
          breadcrumbs cc cmp consent contact cookie cookies copyright credit credits crosssell
          cross-sell disclaimer dropdown embed follow footer footnote footnotes forum gallery
          galleries gdpr infobox kontakt legend login masthead menu metadata meta-data
          metainfo meta-info modal more-news more-stories more-articles more-from more-on
          more-like most-read most-popular most-viewed nav navbar navigation newsletter
          newsletters outbrain overlay pagination pager partner paywall player poll popular
          popup popin print rating readmore read-more readnext read-next readalso read-also
          register search shop shopping sidebar side signup sign-up skip skyscraper slideshow
          syndication taboola tag tags taglist taxonomy teaser teasers timestamp toolbar tool
          tools topbar top-bar topic topics trending tweet voting widget widgets banner
          werbung anzeige reklama reklame publicidad publicidade publicite pubblicita werbebox
          teilen compartir compartilhar partager condividi correlati relacionadas relacionados
          relacionada relacionado leiamais leia-mais leia-tambem saiba-mais lee-tambem
          lire-aussi a-lire weiterlesen mehr-zum-thema meistgelesen verwandt verwandte
          schlagworte udostepnij podobne ilgili etiket etiketler paylas donate donation
          donations spenden spende survey umfrage quiz yarpp jp-relatedposts addtoany pub dfp
          gpt adsense adslot adbox adunit adcontainer wp-block-buttons reactions dateline-meta
          postmeta entry-meta post-meta article-meta article-info post-info article-tags
          autorenbox autorbox authorbox author-box author-bio about-author author-info
          author-card author-profile post-author-box biography skiplink jumplink
          onward-journey puff puffs linkbox link-box linklist link-list infografik-link
          listen-article audio-player text-to-speech toc table-of-contents inhaltsverzeichnis
          """);

  private static final List<String> AROUND_BEGINNINGS =
      List.copyOf(
          words(
              """
              advertis promo recirc recommend related share sharing social sponsor subscri suggest
              empfehl abonn
              """));

  private static final List<String> AUTHOR_BEGINNINGS =
      List.of("author", "autor", "auteur", "byline", "reporter");

  private static final Set<String> COMMENT_WORDS =
      words(
          """
          comment comments commentlist kommentar kommentare kommentarer comentario comentarios
          commentaires commenti komentarze yorumlar disqus respond discussion
          """);

  private static final Set<String> CAPTION_WORDS =
      words(
          """
          caption captions figcaption photo-credit image-credit bildunterschrift bildtext
          legende didascalia pie-foto pie-de-foto legenda
          """);

  private static final Set<String> LEAD_WORDS =
      words(
          """
          lead leads lede standfirst intro introduction dek deck subheadline subtitle summary
          abstract excerpt sapo ingress vorspann einleitung anreisser chapo chapeau perex
          anons spot bajada copete entradilla sumario sottotitolo resumen zajawka lid preamble
          manchet strapline description leadin lead-in lead-text leadtext teaser-text
          teasertext sub-title sub-head kurzfassung spoiler headnote sommario occhiello resume
          """);

  private static final Set<String> BYLINE_WORDS =
      words(
          """
          pubdate publish-date published date datetime kicker datum data fecha
          """);

  private static final Set<String> AUTHOR_WORDS =
      words(
          """
          byline bylines author authors autor autoren autores auteur auteurs autore signature
          reporter reporters firma firmas muhabir yazar penulis szerzo tekija autorius writer
          """);

  private static final Set<String> UNSEEN_WORDS =
      words(
          """
          hidden screenreader screen-reader screen-reader-text sr-only visually-hidden
          visuallyhidden offscreen off-screen
          """);

  /** Whole names. */
  private static final Set<String> BODY_NAMES =
      words(
          """
          article-body articlebody article-content articlecontent article-text articletext
          article-main article-page-body article-detail article-entry story-body storybody
          story-content storycontent story-text story-body-text entry-content entry-body
          entry-text post-content post-body post-text postcontent postbody news-text news-body
          news-content newstext newsbody content-body content-text body-content body-text
          body-copy single-content article-copy storytext story articletxt article-txt
          main-text texto-noticia cuerpo-noticia cuerpo nota-cuerpo noticia-texto
          conteudo-noticia corpo-noticia corps-article articolo testo-articolo artikeltext
          artikel-text artikelinhalt article-container-text td-post-content rich-text richtext
          paywall-content detail-content content-detail detail-text read-content readcontent
          haber-metni
          """);

  private static final Set<String> POST_NAMES =
      words(
          """
          twitter-tweet twitter-video instagram-media tiktok-embed fb-post fb-video
          bluesky-embed mastodon-embed reddit-embed reddit-card reddit-embed-bq telegram-post
          threads-post text-post-media tweet-embed embedded-tweet vk-post linkedin-post
          """);

  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    means(AROUND_WORDS, AROUND);
    means(COMMENT_WORDS, COMMENTS | AROUND);
    means(CAPTION_WORDS, CAPTION);
    means(LEAD_WORDS, LEAD);
    means(BYLINE_WORDS, BYLINE);
    means(AUTHOR_WORDS, BYLINE | AUTHOR);
    means(UNSEEN_WORDS, UNSEEN);
    means(Set.of("paywall", "piano", "regwall"), PAYWALL);
  }

  private static void means(Set<String> words, int role) {
    words.forEach(word -> WORDS.merge(word, role, (one, other) -> one | other));
  }

  private final Map<String, Integer> known = new HashMap<>();

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
  }

  /** What the names say, as a sum of this class's constants. */
  int of(String names) {
    return names.isEmpty() ? 0 : known.computeIfAbsent(names, Names::read);
  }

  private static int read(String names) {
    int found = 0;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) <= ' ') {
        if (i > start) {
          found |= readName(names, start, i);
        }
        start = i + 1;
      }
    }
    return found;
  }

  private static int readName(String names, int from, int to) {
    if (to - from > 200) {
      return 0;
    }
    StringBuilder whole = new StringBuilder(to - from + 8);
    int found = 0;
    int word = 0;
    int before = -1;
    for (int i = from; i <= to; i++) {
      char c = i < to ? names.charAt(i) : ' ';
      boolean upper = c >= 'A' && c <= 'Z';
      boolean letter = upper || (c >= 'a' && c <= 'z');
      boolean hump = upper && i > from && isLower(names.charAt(i - 1));
      if (!letter || hump) {
        if (whole.length() > word) {
          found |= word(whole.substring(word));
          found |= before < 0 ? 0 : word(whole.substring(before));
          before = word;
          whole.append('-');
          word = whole.length();
        }
      }
      if (letter) {
        whole.append(upper ? (char) (c + 32) : c);
      }
    }
    if (whole.isEmpty()) {
      return found;
    }
    String name = whole.substring(0, Math.max(0, whole.length() - 1));
    return found
        | (BODY_NAMES.contains(name) ? BODY : 0)
        | (POST_NAMES.contains(name) ? POST : 0)
        | word(name);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int word(String word) {
    int found = WORDS.getOrDefault(word, 0);
    if (found == 0 && word.length() > 6 && beginsLike(word, AUTHOR_BEGINNINGS)) {
      return AUTHOR;
    }
    return (found & AROUND) == 0 && beginsLike(word, AROUND_BEGINNINGS) ? found | AROUND : found;
  }

  private static boolean beginsLike(String word, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
