package org.broadsheet.extract.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.broadsheet.extract.text.Headline;

/**
 * What can be said in numbers of each block that a page shows: what it is like, where it stands,
 * what stands around it, and what the rules say of it. {@link BlockOdds} learned from such numbers.
 */
final class BlockTraits {
  /** How many blocks before and after are looked at. */
  private static final int REACH = 2;

  /** How many of the nodes above are looked at. */
  private static final int STEPS = 3;

  private static final int FAR = 12;

  private static final float UNKNOWN = -1;

  private static final int[] ROLES = {
    ClassNames.AROUND,
    ClassNames.BODY,
    ClassNames.LEAD,
    ClassNames.CAPTION,
    ClassNames.COMMENTS,
    ClassNames.PAYWALL,
    ClassNames.BYLINE,
    ClassNames.AUTHOR,
  };

  private static final Map<String, Integer> FRAMES = new HashMap<>();

  private static final float[] LOGS = new float[4096];

  static {
    for (int i = 0; i < LOGS.length; i++) {
      LOGS[i] = (float) Math.log1p(i);
    }
    String names =
        "nav aside footer header figure figcaption table form blockquote article main section pre"
            + " ul ol p address details";
    for (String name : names.split(" ", -1)) {
      FRAMES.put(name, FRAMES.size());
    }
  }

  private static final Verdict[] VERDICTS = {
    Verdict.OUTSIDE,
    Verdict.NAMED,
    Verdict.AROUND,
    Verdict.LINKS,
    Verdict.TEASER,
    Verdict.CAPTION,
    Verdict.HEADLINE,
    Verdict.ABOVE,
    Verdict.BELOW,
    Verdict.BARE_HEADING,
    Verdict.PROMPT,
    Verdict.AUTHOR,
    Verdict.TWICE,
    Verdict.LEAD,
    Verdict.CAPTION_KEPT,
    Verdict.HIDDEN,
  };

  private final PageModel page;
  private final FlatDom dom;
  private final List<TextBlock> blocks;
  private final Verdict[] verdicts;
  private final boolean[] kept;
  private final IntPredicate asked;
  private final float[] values;
  private int count;

  /** What is asked of each block again by its neighbours. */
  private final float[] logs;

  private final float[] density;
  private final boolean[] isProse;
  private final boolean[] isSentence;

  /** Sums over the blocks under each node. */
  private final int[] all;

  private final int[] linked;
  private final int[] good;
  private final int[] prose;
  private final int[] number;
  private final int[] depth;
  private final byte[][] near;

  /** Numbers that take time to find, and are not asked for, are left 0. */
  BlockTraits(PageModel page, List<TextBlock> blocks, Verdict[] verdicts, IntPredicate asked) {
    this.asked = asked;
    this.logs = new float[blocks.size()];
    this.density = new float[blocks.size()];
    this.isProse = new boolean[blocks.size()];
    this.isSentence = new boolean[blocks.size()];
    this.page = page;
    this.dom = page.dom();
    this.blocks = blocks;
    this.verdicts = verdicts;
    this.kept = new boolean[blocks.size()];
    int size = dom.size();
    this.all = new int[size];
    this.linked = new int[size];
    this.good = new int[size];
    this.prose = new int[size];
    this.number = new int[size];
    this.depth = new int[size];
    this.near = new byte[size][];
    this.values = new float[256];
    sum();
  }

  private void sum() {
    for (int i = 0; i < kept.length; i++) {
      TextBlock block = blocks.get(i);
      kept[i] = verdicts[i].isKept();
      logs[i] = log(block.weight());
      density[i] = (float) block.linkDensity();
      isProse[i] = block.isProse();
      isSentence[i] = block.endsAsSentence();
      int at = block.number();
      all[at] += block.weight();
      linked[at] += block.linked();
      good[at] += kept[i] ? block.weight() : 0;
      prose[at] += isProse[i] ? block.weight() : 0;
      number[at]++;
    }
    for (int i = dom.size() - 1; i > 0; i--) {
      int up = dom.parent(i);
      if (number[i] > 0) {
        all[up] += all[i];
        linked[up] += linked[i];
        good[up] += good[i];
        prose[up] += prose[i];
        number[up] += number[i];
      }
    }
  }

  private void put(double value) {
    values[count++] = (float) value;
  }

  private void put(boolean value) {
    values[count++] = value ? 1 : 0;
  }

  /** Finds out only what is asked for. */
  private void put(BooleanSupplier value) {
    put(asked.test(count) && value.getAsBoolean());
  }

  private static float log(int count) {
    return count < LOGS.length ? LOGS[count] : (float) Math.log1p(count);
  }

  /** The numbers of each block. */
  float[][] all(String headline, String summary, List<String> authors) {
    float[][] rows = new float[blocks.size()][];
    int first = blocks.size();
    int last = -1;
    int[] before = new int[blocks.size() + 1];
    int[] goodBefore = new int[blocks.size() + 1];
    for (int i = 0; i < rows.length; i++) {
      if (kept[i]) {
        first = Math.min(first, i);
        last = i;
      }
      before[i + 1] = before[i] + blocks.get(i).weight();
      goodBefore[i + 1] = goodBefore[i] + (kept[i] ? blocks.get(i).weight() : 0);
    }
    int[][] kin = BlockKin.of(dom, blocks, kept);
    int[] gapsBefore = gaps(1);
    int[] gapsAfter = gaps(-1);
    near();
    Set<String> seen = new HashSet<>();
    String head = Headline.letters(headline);
    String sum = Headline.letters(summary);
    int article = page.article();
    for (int i = 0; i < rows.length; i++) {
      TextBlock block = blocks.get(i);
      count = 0;
      // What it is like.
      put(kept[i]);
      for (Verdict verdict : VERDICTS) {
        put(verdicts[i] == verdict);
      }
      own(i, block);
      String letters = Headline.letters(block.text());
      put(!seen.add(letters));
      put(() -> letters.length() > 8 && head.contains(letters));
      put(() -> head.length() > 8 && letters.contains(head));
      put(
          () ->
              letters.length() > 20
                  && sum.contains(letters.substring(0, Math.min(40, letters.length()))));
      put(
          () ->
              authors.stream().anyMatch(name -> name.length() > 5 && block.text().contains(name)));
      put(() -> Phrases.isPrompt(block));
      put(() -> Phrases.isCredit(block));
      put(() -> Phrases.leadsElsewhere(block));
      put(() -> Phrases.isRights(block));
      // Where it stands.
      put(last < 0 ? UNKNOWN : i - first);
      put(last < 0 ? UNKNOWN : last - i);
      put(last < 0 ? 0 : before[i] - before[first]);
      put(last < 0 ? 0 : before[last + 1] - before[i + 1]);
      put((double) goodBefore[i] / Math.max(1, goodBefore[rows.length]));
      put((double) i / rows.length);
      put((double) before[i] / Math.max(1, before[rows.length]));
      put(gapsBefore[i]);
      put(gapsAfter[i]);
      // Its neighbours.
      for (int step = -REACH; step <= REACH; step++) {
        if (step != 0) {
          neighbour(i + step);
        }
      }
      // What it stands in.
      int[] kind = kin[i];
      put((double) kind[0] / Math.max(1, all[0]));
      put((double) kind[1] / Math.max(1, kind[0]));
      put(kind[2]);
      int node = block.number();
      for (int step = 0; step < STEPS; step++) {
        container(node);
        // The next node above that holds more.
        int up = node;
        while (up > 0 && number[up] == number[node]) {
          up = dom.parent(up);
        }
        node = Math.max(0, up);
      }
      int away = 0;
      int common = block.number();
      while (article >= 0 && common > 0 && !dom.isWithin(article, common)) {
        common = dom.parent(common);
        away++;
      }
      put(article < 0 ? UNKNOWN : dom.isWithin(block.first(), article) ? 0 : away);
      put((double) all[common] / Math.max(1, all[0]));
      put((double) good[common] / Math.max(1, all[common]));
      byte[] above = near[block.number()];
      for (int n = 0; n < above.length; n++) {
        put(above[n]);
      }
      put(depth[block.number()]);
      // The page.
      put(log(good[0]));
      put((double) good[0] / Math.max(1, all[0]));
      put((double) good[0] / Math.max(1, prose[0]));
      put(rows.length);
      rows[i] = Arrays.copyOf(values, count);
    }
    return rows;
  }

  /** Finds for each node that holds blocks the steps up to each role and frame. */
  private void near() {
    for (int i = 0; i < near.length; i++) {
      if (number[i] == 0) {
        continue;
      }
      byte[] steps = new byte[ROLES.length + FRAMES.size()];
      int up = dom.parent(i);
      // The root is no frame, whatever it is called.
      if (up < 0) {
        Arrays.fill(steps, (byte) FAR);
        near[i] = steps;
        continue;
      }
      for (int n = 0; n < steps.length; n++) {
        int above = near[up][n];
        steps[n] = (byte) (above == FAR ? FAR : Math.min(above + 1, FAR - 1));
      }
      for (int r = 0; r < ROLES.length; r++) {
        if (dom.isNamed(i, ROLES[r])) {
          steps[r] = 0;
        }
      }
      Integer frame = FRAMES.get(dom.tag(i));
      if (frame != null) {
        steps[ROLES.length + frame] = 0;
      }
      near[i] = steps;
      depth[i] = depth[up] + 1;
    }
  }

  /** The number of blocks from each to the nearest before it, or after it, that is kept. */
  private int[] gaps(int step) {
    int[] gaps = new int[kept.length];
    int none = 21;
    int gap = none;
    for (int n = 0, i = step > 0 ? 0 : kept.length - 1; n < kept.length; n++, i += step) {
      gaps[i] = gap;
      gap = kept[i] ? 1 : gap == none ? none : Math.min(gap + 1, 20);
    }
    return gaps;
  }

  private void neighbour(int i) {
    if (i < 0 || i >= kept.length) {
      for (int n = 0; n < 6; n++) {
        put(UNKNOWN);
      }
      return;
    }
    TextBlock block = blocks.get(i);
    put(kept[i]);
    put(logs[i]);
    put(density[i]);
    put(isProse[i]);
    put(block.kind() == TextBlock.Kind.HEADING);
    put(isSentence[i]);
  }

  private void own(int number, TextBlock block) {
    int level = 0;
    for (int n = block.number(), steps = 0; n > 0 && steps < 4 && level == 0; n = dom.parent(n)) {
      level = Tags.heading(dom.tag(n));
      steps++;
    }
    put(level);
    put(block.kind() == TextBlock.Kind.ITEM);
    put(block.kind() == TextBlock.Kind.ROW);
    put(block.kind() == TextBlock.Kind.POST);
    put(logs[number]);
    put(density[number]);
    put(isSentence[number]);
    put(isProse[number]);
    String text = block.text();
    int digits = 0;
    int capitals = 0;
    int signs = 0;
    int words = 0;
    int capitalized = 0;
    int lines = 0;
    char previous = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (isLetter(c)) {
        boolean upper = c <= '~' ? c <= 'Z' : Character.isUpperCase(c);
        capitals += upper ? 1 : 0;
        if (!isLetter(previous) && !Character.isDigit(previous)) {
          words++;
          capitalized += upper ? 1 : 0;
        }
      } else if (c == '\n') {
        lines++;
      } else if (c > ' ') {
        signs++;
      }
      previous = c;
    }
    double weight = Math.max(1, block.weight());
    put(digits / weight);
    put(capitals / weight);
    put(signs / weight);
    put(log(words));
    put((double) capitalized / Math.max(1, words));
    put(lines);
    put(TextWeight.commas(text) / weight);
    char end = text.charAt(text.length() - 1);
    put(end == ':');
    put(end == '?' || end == '!');
    put(Character.isDigit(text.charAt(0)));
    put(text.charAt(0) == '*' || text.charAt(0) == '†');
    put(text.contains("://") || text.contains("@"));
  }

  /** Most letters are of ASCII, which is told quickly. */
  private static boolean isLetter(char c) {
    return c <= '~' ? (c | ' ') >= 'a' && (c | ' ') <= 'z' : Character.isLetter(c);
  }

  private void container(int node) {
    put(log(all[node]));
    put((double) linked[node] / Math.max(1, all[node]));
    put((double) good[node] / Math.max(1, all[node]));
    put((double) prose[node] / Math.max(1, all[node]));
    put((double) all[node] / Math.max(1, all[0]));
    put((double) good[node] / Math.max(1, good[0]));
    put(Math.min(number[node], 50));
  }
}
