package org.broadsheet.indexer.child;

import java.time.Duration;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.document.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * The settings and limits with which children read.
 *
 * @param limits how much of one input is taken
 * @param language the language of all articles; null to find it out for each
 * @param wanted what is wanted besides articles
 * @param timeout how long one document may take
 * @param heapBytes the largest heap of a child
 */
public record ChildSettings(
    Limits limits, @Nullable String language, Wanted wanted, Duration timeout, long heapBytes) {
  /** One minute. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(1);

  /** 512 MB. */
  public static final long DEFAULT_HEAP = 512L << 20;

  public ChildSettings {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("the time limit must be positive: " + timeout);
    }
    if (heapBytes < 1) {
      throw new IllegalArgumentException("the memory limit must be positive: " + heapBytes);
    }
  }

  /** Default limits. */
  public static ChildSettings of(Limits limits) {
    return new ChildSettings(limits, null, Wanted.ARTICLES, DEFAULT_TIMEOUT, DEFAULT_HEAP);
  }

  void write(FieldWriter out) {
    out.number(limits.fileBytes());
    out.count(limits.characters());
    out.count(limits.embedded());
    out.count(limits.depth());
    out.text(language);
    out.flag(wanted.furniture());
    out.flag(wanted.ocr());
    out.texts(wanted.fields());
    out.number(timeout.toMillis());
    out.number(heapBytes);
  }

  static ChildSettings read(FieldReader in) throws BrokenFrameException {
    return new ChildSettings(
        new Limits(in.number(), in.count(), in.count(), in.count()),
        in.text(),
        new Wanted(in.flag(), in.flag(), in.texts()),
        Duration.ofMillis(in.number()),
        in.number());
  }
}
