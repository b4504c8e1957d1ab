package org.broadsheet.apitest.naive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.query.NewsQuery;

/** Words in a row, with all that may stand in quotes. */
record NaivePhrase(List<Step> steps) implements NaiveText.Form {

  /** One place of a phrase. */
  sealed interface Step {
    /** Where it may end that begins at a word: at no places, one or several. */
    Set<Integer> ends(NaiveText text, int from);
  }

  /** A word, in any of its readings. */
  record Is(Set<String> readings) implements Step {
    @Override
    public Set<Integer> ends(NaiveText text, int from) {
      return next(from, from < text.size() && text.answers(from, readings::contains));
    }
  }

  /** A word that begins so. */
  record Begins(Set<String> readings) implements Step {
    @Override
    public Set<Integer> ends(NaiveText text, int from) {
      return next(
          from,
          from < text.size()
              && text.answers(from, form -> readings.stream().anyMatch(form::startsWith)));
    }
  }

  /** A word that is printed so. */
  record Looks(Set<String> readings, String printed) implements Step {
    @Override
    public Set<Integer> ends(NaiveText text, int from) {
      return next(
          from,
          from < text.size()
              && text.answers(from, readings::contains)
              && seen(text.printed(from)).equals(seen(printed)));
    }

    private static String seen(String word) {
      return Normalizer.normalize(word, Normalizer.Form.NFC).replaceAll("\\p{Cf}", "");
    }
  }

  /** A word that is off by so many letters at the most. */
  record Resembles(Set<String> readings, int edits) implements Step {
    @Override
    public Set<Integer> ends(NaiveText text, int from) {
      return next(
          from,
          from < text.size()
              && text.answers(
                  from,
                  form -> readings.stream().anyMatch(r -> EditDistance.of(r, form) <= edits)));
    }
  }

  /** Any words, so many of them. */
  record Anything(int least, int most) implements Step {
    @Override
    public Set<Integer> ends(NaiveText text, int from) {
      Set<Integer> ends = new TreeSet<>();
      for (int count = least; count <= most && from + count <= text.size(); count++) {
        ends.add(from + count);
      }
      return ends;
    }
  }

  /** One of several phrases. */
  record OneOf(List<NaivePhrase> choices) implements Step {
    @Override
    public Set<Integer> ends(NaiveText text, int from) {
      Set<Integer> ends = new TreeSet<>();
      choices.forEach(choice -> ends.addAll(choice.ends(text, from)));
      return ends;
    }
  }

  private static Set<Integer> next(int from, boolean matches) {
    return matches ? Set.of(from + 1) : Set.of();
  }

  static NaivePhrase of(String text) {
    return of(List.of(new NewsQuery.Text(text)));
  }

  static NaivePhrase of(List<? extends NewsQuery.Part> parts) {
    List<Step> steps = new ArrayList<>();
    for (NewsQuery.Part part : parts) {
      switch (part) {
        case NewsQuery.Text p -> Words.of(p.text(), true).forEach(w -> steps.add(is(w)));
        case NewsQuery.AnyForm p -> Words.of(p.text(), true).forEach(w -> steps.add(is(w)));
        case NewsQuery.WordStart p -> {
          Words.of(p.text(), true).forEach(w -> steps.add(is(w)));
          if (!steps.isEmpty() && steps.removeLast() instanceof Is last) {
            steps.add(new Begins(last.readings()));
          }
        }
        case NewsQuery.Gap p -> steps.add(new Anything(p.least(), p.most()));
        case NewsQuery.Either p ->
            steps.add(new OneOf(p.choices().stream().map(NaivePhrase::of).toList()));
      }
    }
    return new NaivePhrase(steps);
  }

  static NaivePhrase printed(String text) {
    NaiveText words = new NaiveText(text, false);
    List<Words.Word> readings = Words.of(text, true);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      steps.add(new Looks(readings.get(i).readings(), words.printed(i)));
    }
    return new NaivePhrase(steps);
  }

  /** Words of one or two letters, and characters that are words, stay as they are. */
  static NaivePhrase fuzzy(String text, int edits) {
    return new NaivePhrase(
        Words.of(text, true).stream()
            .map(word -> word.mayBeMisspelt() ? new Resembles(word.readings(), edits) : is(word))
            .toList());
  }

  private static Step is(Words.Word word) {
    return new Is(word.readings());
  }

  /** Where the phrase may end that begins at a word. */
  private Set<Integer> ends(NaiveText text, int from) {
    Set<Integer> ends = Set.of(from);
    for (Step step : steps) {
      Set<Integer> next = new TreeSet<>();
      ends.forEach(end -> next.addAll(step.ends(text, end)));
      ends = next;
    }
    return ends;
  }

  @Override
  public int end(NaiveText text, int from) {
    return ends(text, from).stream().min(Integer::compare).orElse(-1);
  }
}
