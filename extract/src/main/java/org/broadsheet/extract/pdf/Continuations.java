package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts an article together with its rest on the page that a line at its end names. The rest must
 * say so too: by the same words over it, or, where one article leaves for that page and one arrives
 * from this, by naming the page it comes from.
 */
final class Continuations {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** Shorter words are in too many headlines; in scripts without blanks two signs say enough. */
  private static final int MIN_LENGTH = 4;

  private final List<Draft> drafts;

  private Continuations(List<Draft> drafts) {
    this.drafts = drafts;
  }

  /** The articles, each with its rest. */
  static List<Draft> joined(List<Draft> drafts) {
    Continuations all = new Continuations(new ArrayList<>(drafts));
    for (Draft draft : drafts) {
      if (all.drafts.contains(draft)) {
        all.extend(draft);
      }
    }
    return all.drafts;
  }

  private void extend(Draft draft) {
    int from = draft.page;
    Jump onward = onward(draft, from);
    while (onward != null) {
      Draft rest = rest(draft, from, onward);
      if (rest == null) {
        return;
      }
      draft.text.addAll(rest.text);
      draft.lastPage = rest.lastPage;
      drafts.remove(rest);
      from = onward.page();
      onward = onward(rest, from);
    }
  }

  /** The line that sends the reader on from a page, or null. */
  private static @Nullable Jump onward(Draft draft, int from) {
    return draft.jumps.stream().filter(j -> j.page() > from).findFirst().orElse(null);
  }

  private @Nullable Draft rest(Draft draft, int from, Jump onward) {
    List<Draft> there =
        drafts.stream()
            .filter(d -> d.page == onward.page() && !d.equals(draft) && !d.text.isEmpty())
            .toList();
    Set<String> title = words(draft.title() + " " + onward.keyword());
    Draft best = null;
    int most = 0;
    for (Draft candidate : there) {
      int shared = shared(title, words(candidate.title() + " " + keywords(candidate)));
      if (shared > most) {
        best = candidate;
        most = shared;
      } else if (shared == most) {
        best = null;
      }
    }
    List<Draft> arriving = there.stream().filter(d -> comesFrom(d, from)).toList();
    if (best != null && (arriving.isEmpty() || arriving.contains(best))) {
      return best;
    }
    long leaving =
        drafts.stream()
            .filter(d -> d.jumps.stream().anyMatch(j -> j.page() == onward.page()))
            .filter(d -> d.page == draft.page)
            .count();
    return leaving == 1 && arriving.size() == 1 ? arriving.getFirst() : null;
  }

  private static boolean comesFrom(Draft draft, int page) {
    return draft.jumps.stream().anyMatch(j -> j.page() == page);
  }

  private static String keywords(Draft draft) {
    StringBuilder words = new StringBuilder();
    draft.jumps.stream()
        .filter(j -> j.page() < draft.page)
        .forEach(j -> words.append(' ').append(j.keyword()));
    return words.toString();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      String found = word.group();
      if (LetterKinds.isUnspaced(found.codePointAt(0))) {
        for (int i = 0; i + 2 <= found.length(); i++) {
          words.add(found.substring(i, i + 2));
        }
      } else if (found.length() >= MIN_LENGTH || LetterKinds.isHangul(found.charAt(0))) {
        words.add(found);
      }
    }
    return words;
  }

  /** The number of letters in the words that both hold, whatever their endings. */
  private static int shared(Set<String> some, Set<String> others) {
    int shared = 0;
    for (String one : some) {
      for (String other : others) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
          common++;
        }
        int longer = Math.max(one.length(), other.length());
        boolean same = common == longer || (common >= MIN_LENGTH && longer - common <= 3);
        shared += same ? common : 0;
      }
    }
    return shared;
  }
}
