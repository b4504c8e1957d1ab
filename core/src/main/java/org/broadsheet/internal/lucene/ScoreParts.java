package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.Explanation;
import org.broadsheet.search.ScorePart;

/** Tells from Lucene's explanation of a score what it is the sum of. */
final class ScoreParts {
  /** How Lucene describes what a phrase counts. */
  private static final Pattern WEIGHT =
      Pattern.compile("weight\\((.*) in \\d+\\).*", Pattern.DOTALL);

  private ScoreParts() {}

  /** The parts, greatest first. */
  static List<ScorePart> of(Explanation score) {
    List<ScorePart> parts = new ArrayList<>();
    gather(score, parts);
    parts.sort(Comparator.comparingDouble(ScorePart::points).reversed());
    return parts;
  }

  private static void gather(Explanation score, List<ScorePart> parts) {
    float points = score.getValue().floatValue();
    if (!score.isMatch() || points == 0) {
      return;
    }
    Explanation[] details = score.getDetails();
    if (score.getDescription().startsWith("sum of")) {
      for (Explanation detail : details) {
        gather(detail, parts);
      }
    } else if (score.getDescription().startsWith("max ")) {
      for (Explanation detail : details) {
        if (detail.getValue().floatValue() == points) {
          gather(detail, parts);
          return;
        }
      }
    } else {
      parts.add(new ScorePart(name(score.getDescription()), points));
    }
  }

  private static String name(String description) {
    Matcher weight = WEIGHT.matcher(description);
    return LayerTerms.legible(weight.matches() ? weight.group(1) : description);
  }
}
