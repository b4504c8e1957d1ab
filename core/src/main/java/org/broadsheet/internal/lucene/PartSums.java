package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.NewsDate;
import org.broadsheet.search.Facet;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.IndexInfo;
import org.jspecify.annotations.Nullable;

/** Adds up what parts of an index have counted. */
final class PartSums {
  private PartSums() {}

  /**
   * A facet of the whole.
   *
   * @param parts the same of each part, with all values
   * @param most how many values are given at the most
   */
  static Facet facet(List<Facet> parts, int most) {
    Grouping by = parts.getFirst().by();
    Map<String, Long> counts = new HashMap<>();
    long without = 0;
    for (Facet part : parts) {
      part.values().forEach(value -> counts.merge(value.value(), value.articles(), Long::sum));
      without += part.without();
    }
    List<Facet.Value> values = new ArrayList<>();
    counts.forEach((value, articles) -> values.add(new Facet.Value(value, articles)));
    values.sort(FacetCounts.MOST_FIRST);
    List<Facet.Value> first = new ArrayList<>(values.subList(0, Math.min(most, values.size())));
    if (by.kind().isTime()) {
      first.sort(Comparator.comparing(Facet.Value::value));
    }
    return new Facet(by, first, without, values.size());
  }

  /** Groups of the whole in their order, without those in which nothing matches. */
  static List<GroupCount> groups(Grouping by, List<PartGroup> parts) {
    Map<String, PartGroup> sums = new LinkedHashMap<>();
    PartGroup none = new PartGroup(null, 0, 0, 0, 0);
    for (PartGroup part : parts) {
      if (part.name() == null) {
        none = sum(none, part);
      } else {
        sums.merge(part.name(), part, PartSums::sum);
      }
    }
    TimeGroups.Unit unit = TimeGroups.unit(by.kind());
    List<GroupCount> list = unit == null ? byMost(sums) : inTime(sums, unit);
    if (none.articles() > 0) {
      list.add(count(none));
    }
    return List.copyOf(list);
  }

  private static PartGroup sum(PartGroup a, PartGroup b) {
    return new PartGroup(
        a.name(),
        a.place(),
        a.articles() + b.articles(),
        a.occurrences() + b.occurrences(),
        a.words() + b.words());
  }

  private static GroupCount count(PartGroup group) {
    return new GroupCount(group.name(), group.articles(), group.occurrences(), group.words());
  }

  private static List<GroupCount> byMost(Map<String, PartGroup> sums) {
    List<GroupCount> list = new ArrayList<>();
    for (PartGroup group : sums.values()) {
      if (group.articles() > 0) {
        list.add(count(group));
      }
    }
    list.sort(
        Comparator.comparingLong(GroupCount::articles)
            .reversed()
            .thenComparing(count -> String.valueOf(count.group())));
    return list;
  }

  /** All from the first in which anything matches to the last, empty ones among them. */
  private static List<GroupCount> inTime(Map<String, PartGroup> sums, TimeGroups.Unit unit) {
    TreeMap<Long, PartGroup> inOrder = new TreeMap<>();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (PartGroup group : sums.values()) {
      inOrder.put(group.place(), group);
      if (group.articles() > 0) {
        first = Math.min(first, group.place());
        last = Math.max(last, group.place());
      }
    }
    List<GroupCount> list = new ArrayList<>();
    for (long place = first; place <= last; place++) {
      PartGroup group = inOrder.get(place);
      list.add(
          group == null
              ? new GroupCount(unit.name(Math.toIntExact(place)), 0, 0, 0)
              : count(group));
    }
    return list;
  }

  static IndexInfo info(List<IndexInfo> parts) {
    Map<String, Long> languages = new TreeMap<>();
    long articles = 0;
    long bytes = 0;
    NewsDate earliest = null;
    NewsDate latest = null;
    for (IndexInfo part : parts) {
      articles += part.articles();
      bytes += part.bytes();
      part.languages().forEach((language, count) -> languages.merge(language, count, Long::sum));
      earliest = earlier(earliest, part.earliest());
      latest = later(latest, part.latest());
    }
    Map<String, Long> inOrder = new LinkedHashMap<>();
    languages.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(language -> inOrder.put(language.getKey(), language.getValue()));
    IndexInfo any = parts.getFirst();
    return IndexInfo.builder(articles)
        .languages(inOrder)
        .earliest(earliest)
        .latest(latest)
        .bytes(bytes)
        .formatVersion(any.formatVersion())
        .analysisVersion(any.analysisVersion())
        .dictionaries(any.dictionaries())
        .build();
  }

  private static @Nullable NewsDate earlier(@Nullable NewsDate a, @Nullable NewsDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.epochSecond() <= b.epochSecond() ? a : b;
  }

  private static @Nullable NewsDate later(@Nullable NewsDate a, @Nullable NewsDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.epochSecond() >= b.epochSecond() ? a : b;
  }
}
