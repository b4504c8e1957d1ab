package org.broadsheet.analysis;

import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.ReadingAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.jspecify.annotations.Nullable;

/** The languages that need a dictionary to find their words. */
final class Segmenters {
  /** What a Japanese part of speech begins with that says nothing alone, like ている or を. */
  private static final Set<String> SILENT_JAPANESE = Set.of("助詞", "助動詞", "動詞-非自立", "動詞-接尾");

  /**
   * Korean endings, particles, suffixes and the copula; adverbs and determiners do say something.
   */
  private static final Set<POS.Tag> SILENT_KOREAN =
      EnumSet.of(
          POS.Tag.EP,
          POS.Tag.EF,
          POS.Tag.EC,
          POS.Tag.ETN,
          POS.Tag.ETM,
          POS.Tag.JKS,
          POS.Tag.JKC,
          POS.Tag.JKG,
          POS.Tag.JKO,
          POS.Tag.JKB,
          POS.Tag.JKV,
          POS.Tag.JKQ,
          POS.Tag.JX,
          POS.Tag.JC,
          POS.Tag.VCP,
          POS.Tag.XSA,
          POS.Tag.XSN,
          POS.Tag.XSV);

  private Segmenters() {}

  /** Japanese: base forms of what is no particle and no auxiliary, compounds in parts. */
  static Segmenter japanese() {
    JapaneseTokenizer tokenizer =
        new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
    var base = tokenizer.getAttribute(BaseFormAttribute.class);
    var speech =
        tokenizer.getAttribute(
            org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute.class);
    return new TokenizerSegmenter(tokenizer) {
      @Override
      @Nullable String form(String word) {
        String part = speech.getPartOfSpeech();
        if (part != null && SILENT_JAPANESE.stream().anyMatch(part::startsWith)) {
          return null;
        }
        String form = base.getBaseForm();
        return withoutLength(form == null ? word : form);
      }
    };
  }

  /** Without the final mark of a long vowel, which some write and others do not: サーバー, サーバ. */
  private static String withoutLength(String word) {
    boolean katakana = word.chars().allMatch(c -> 'ァ' <= c && c <= 'ー');
    return katakana && word.length() > 3 && word.endsWith("ー")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** Korean: morphemes that are no endings or particles; compounds whole and in parts. */
  static Segmenter korean() {
    KoreanTokenizer tokenizer =
        new KoreanTokenizer(
            AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY,
            null,
            KoreanTokenizer.DecompoundMode.MIXED,
            false);
    var reading = tokenizer.getAttribute(ReadingAttribute.class);
    var speech =
        tokenizer.getAttribute(
            org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute.class);
    return new TokenizerSegmenter(tokenizer) {
      @Override
      @Nullable String form(String word) {
        // The genitive at the end of a text is taken for one of the nouns that look like it.
        if (SILENT_KOREAN.contains(speech.getLeftPOS()) || word.equals("의")) {
          return null;
        }
        String form = reading.getReading(); // of Chinese characters
        return form == null ? word : form;
      }
    };
  }

  /** Thai, Lao, Khmer and Burmese, wherever they stand in the text. */
  static Segmenter southEastAsian() {
    return new TokenizerSegmenter(new ICUTokenizer(new DefaultICUTokenizerConfig(false, true))) {
      @Override
      String form(String word) {
        return word;
      }
    };
  }
}
