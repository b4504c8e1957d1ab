package org.broadsheet.internal.lucene;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;

/**
 * The languages in which a query's words may be inflected: those of the index's articles, or the
 * one that the query names.
 *
 * @param profiles without repetition
 */
record QueryLanguages(List<LanguageProfile> profiles) {
  /** The languages of an index's articles. */
  static QueryLanguages of(IndexReader reader) throws IOException {
    return of(tags(reader));
  }

  /** The languages that some tags stand for, in the order of the tags. */
  static QueryLanguages of(Collection<String> tags) {
    Set<LanguageProfile> profiles = new LinkedHashSet<>();
    for (String tag : tags) {
      LanguageProfile profile = LanguageProfiles.of(tag);
      if (profile != null) {
        profiles.add(profile);
      }
    }
    return new QueryLanguages(List.copyOf(profiles));
  }

  /** The tags of an index's articles, in order. */
  static List<String> tags(IndexReader reader) throws IOException {
    List<String> found = new ArrayList<>();
    Terms tags = MultiTerms.getTerms(reader, Schema.LANGUAGE_TAG);
    if (tags != null) {
      TermsEnum all = tags.iterator();
      for (BytesRef tag = all.next(); tag != null; tag = all.next()) {
        found.add(tag.utf8ToString());
      }
    }
    return found;
  }

  /** Only those of the index that any of a query's language tags means. */
  QueryLanguages in(List<String> tags) {
    return new QueryLanguages(profiles.stream().filter(p -> isMeant(p, tags)).toList());
  }

  private static boolean isMeant(LanguageProfile profile, List<String> tags) {
    return tags.stream()
        .anyMatch(
            tag ->
                profile.equals(LanguageProfiles.of(tag))
                    || profile.language().startsWith(tag + "-"));
  }

  /** Only those of the index among some profiles. */
  QueryLanguages among(Set<String> tags) {
    return new QueryLanguages(profiles.stream().filter(p -> tags.contains(p.language())).toList());
  }

  /** Whether {@link #in} would leave out any. */
  boolean narrowedBy(List<String> tags) {
    return in(tags).profiles().size() < profiles.size();
  }

  /** Those that are written in the script of a word's first letter. */
  List<LanguageProfile> of(String word) {
    int first = word.codePointAt(0);
    // Most words of most queries, for which the tables of all characters need not be read.
    int script = 'a' <= first && first <= 'z' ? UScript.LATIN : UScript.getScript(first);
    List<LanguageProfile> fitting = new ArrayList<>();
    for (LanguageProfile profile : profiles) {
      for (int own : scripts(profile.language())) {
        if (own == script) {
          fitting.add(profile);
          break;
        }
      }
    }
    return fitting;
  }

  /**
   * The scripts of a language that has a profile, as ICU tells them, whose tables of locales take
   * longer to read than a search.
   */
  static int[] scripts(String language) {
    return switch (language) {
      case "ar", "ckb", "fa", "ur" -> new int[] {UScript.ARABIC};
      case "be", "bg", "kk", "mk", "ru", "uk" -> new int[] {UScript.CYRILLIC};
      case "bn" -> new int[] {UScript.BENGALI};
      case "el" -> new int[] {UScript.GREEK};
      case "he", "yi" -> new int[] {UScript.HEBREW};
      case "hi", "ne" -> new int[] {UScript.DEVANAGARI};
      case "hy" -> new int[] {UScript.ARMENIAN};
      case "ja" -> new int[] {UScript.KATAKANA, UScript.HIRAGANA, UScript.HAN};
      case "ka" -> new int[] {UScript.GEORGIAN};
      case "km" -> new int[] {UScript.KHMER};
      case "ko" -> new int[] {UScript.HANGUL}; // Han is read out: that is for no one else
      case "lo" -> new int[] {UScript.LAO};
      case "my" -> new int[] {UScript.MYANMAR};
      case "sr" -> new int[] {UScript.CYRILLIC, UScript.LATIN}; // and its sisters
      case "ta" -> new int[] {UScript.TAMIL};
      case "te" -> new int[] {UScript.TELUGU};
      case "th" -> new int[] {UScript.THAI};
      case "zh" -> new int[] {UScript.HAN};
      default -> new int[] {UScript.LATIN};
    };
  }
}
