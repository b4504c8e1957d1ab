package org.broadsheet.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.IntsRefFSTEnum;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.broadsheet.extract.text.KoreanMorphemes;

/**
 * The parts of Korean words with their costs by class, out of mecab-ko-dic as Lucene ships it.
 * Nouns and names are one class.
 */
final class KoreanDictionary {
  /** What the dictionary's costs are to be divided by to be logarithms. */
  private static final double SCALE = 800;

  /** Makes all of them positive. */
  private static final double LEAST = 6;

  /** The parts, in order, each with the costs of its classes. */
  private final TreeMap<String, Map<String, Integer>> parts = new TreeMap<>();

  static KoreanDictionary read() throws IOException {
    KoreanDictionary read = new KoreanDictionary();
    TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
    KoMorphData data = dictionary.getMorphAttributes();
    IntsRef ids = new IntsRef();
    try (InputStream in =
        TokenInfoDictionary.class.getResourceAsStream("TokenInfoDictionary$fst.dat")) {
      InputStreamDataInput input = new InputStreamDataInput(in);
      PositiveIntOutputs outputs = PositiveIntOutputs.getSingleton();
      FST<Long> words = new FST<>(FST.readMetadata(input, outputs), input);
      IntsRefFSTEnum<Long> all = new IntsRefFSTEnum<>(words);
      for (var next = all.next(); next != null; next = all.next()) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < next.input.length; i++) {
          word.append((char) next.input.ints[next.input.offset + i]);
        }
        dictionary.lookupWordIds(next.output.intValue(), ids);
        for (int i = 0; i < ids.length; i++) {
          int id = ids.ints[ids.offset + i];
          read.add(
              word.toString(),
              kind(data.getLeftPOS(id)),
              kind(data.getRightPOS(id)),
              data.getWordCost(id));
        }
      }
    }
    return read;
  }

  private void add(String word, String left, String right, int cost) {
    boolean syllables = word.chars().allMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    if (!syllables
        || word.length() > KoreanMorphemes.LONGEST
        || left.isEmpty()
        || right.isEmpty()) {
      return;
    }
    String kind = left.equals(right) ? left : left + right;
    int rounded = (int) Math.max(0, Math.round(cost / SCALE + LEAST));
    parts.computeIfAbsent(word, w -> new TreeMap<>()).merge(kind, rounded, Math::min);
  }

  private static String kind(POS.Tag tag) {
    String name = tag.name();
    return switch (name) {
      case "NNG", "NNP" -> "N";
      case "NNB", "NNBC" -> "B";
      case "NR" -> "R";
      case "NP" -> "D";
      case "MAG", "MAJ", "IC" -> "M";
      case "MM" -> "m";
      case "VV", "VA", "VCN" -> "V";
      case "VX" -> "X";
      case "VCP" -> "C";
      case "XR" -> "r";
      case "XPN" -> "p";
      case "XSN" -> "s";
      case "XSV", "XSA" -> "v";
      case "EC", "EF", "ETN" -> "E";
      case "EP" -> "e";
      case "ETM" -> "T";
      default -> name.startsWith("J") ? "J" : "";
    };
  }

  /** The parts, in order, each with its classes and their costs. */
  Map<String, Map<String, Integer>> parts() {
    return parts;
  }
}
