package org.broadsheet.extract.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the class and id names of an element say it is. Names are read word by word, and so are
 * camelCase names: {@code relatedLinks} and {@code related-links} say the same. Pages use the same
 * few names over and over, so what was found out is kept. One for each page.
 */
final class ClassNames {
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

  /** Where in a word's meaning that of a whole name is kept. */
  private static final int WHOLE = 10;

  /** Ids that are made of a heading have more words, which say nothing of the element. */
  private static final int MAX_WORDS = 8;

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
          app-hint app-banner app-promo smart-banner smartbanner
          listen-article audio-player text-to-speech toc table-of-contents inhaltsverzeichnis
          """);

  private static final Set<String> AROUND_BEGINNINGS =
      words(
          """
          advertis promo recirc recommend related share sharing social sponsor subscri suggest
          empfehl abonn
          """);

  private static final Set<String> AUTHOR_BEGINNINGS = words("author autor auteur byline reporter");

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

  /** What stands in a name, as one word of it or two. */
  private static final WordTree WORDS = new WordTree();

  static {
    means(AROUND_WORDS, AROUND);
    means(COMMENT_WORDS, COMMENTS | AROUND);
    means(CAPTION_WORDS, CAPTION);
    means(LEAD_WORDS, LEAD);
    means(BYLINE_WORDS, BYLINE);
    means(AUTHOR_WORDS, BYLINE | AUTHOR);
    means(UNSEEN_WORDS, UNSEEN);
    means(Set.of("paywall", "piano", "regwall"), PAYWALL);
    AROUND_BEGINNINGS.forEach(letters -> WORDS.addBeginning(letters, AROUND));
    AUTHOR_BEGINNINGS.forEach(letters -> WORDS.addBeginning(letters, AUTHOR));
    BODY_NAMES.forEach(name -> WORDS.add(name, whole(BODY)));
    POST_NAMES.forEach(name -> WORDS.add(name, whole(POST)));
  }

  private static void means(Set<String> words, int role) {
    words.forEach(word -> WORDS.add(word, role));
  }

  /** What only a whole name means is kept beside what its words mean. */
  private static int whole(int role) {
    return role << WHOLE;
  }

  private final Map<String, Integer> known = new HashMap<>();

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
  }

  /** What the names say, as a sum of this class's constants. */
  int of(String names) {
    return names.isEmpty() ? 0 : known.computeIfAbsent(names, ClassNames::read);
  }

  /** What a part of a name says. */
  static int ofPart(String names) {
    return read(names);
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
    String name = parted(names, from, to);
    int found = 0;
    int words = 0;
    for (int start = 0; start < name.length(); start = name.indexOf('-', start) + 1) {
      found |= from(name, start);
      words++;
    }
    return words > MAX_WORDS ? 0 : found;
  }

  /** The words of a name in lower case, a hyphen after each. */
  private static String parted(String names, int from, int to) {
    StringBuilder name = new StringBuilder(to - from + 8);
    boolean inWord = false;
    boolean lower = false;
    for (int i = from; i < to; i++) {
      char c = names.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      boolean letter = upper || (c >= 'a' && c <= 'z');
      if (inWord && (!letter || (upper && lower))) {
        name.append('-');
      }
      if (letter) {
        name.append(upper ? (char) (c + 'a' - 'A') : c);
      }
      inWord = letter;
      lower = letter && !upper;
    }
    return inWord ? name.append('-').toString() : name.toString();
  }

  /** What the word that begins there means: by itself, with the next one, with all of the name. */
  private static int from(String name, int start) {
    int found = 0;
    int words = 0;
    @Nullable WordTree node = WORDS;
    for (int i = start; i < name.length() && node != null; i++) {
      char c = name.charAt(i);
      if (c == '-') {
        words++;
        boolean whole = start == 0 && i + 1 == name.length();
        int meaning = words <= 2 || whole ? node.meaning() : 0;
        found |= meaning & ((1 << WHOLE) - 1);
        found |= whole ? meaning >> WHOLE : 0;
      }
      node = node.after(c);
      found |= node == null ? 0 : node.beginning();
    }
    return found;
  }
}
