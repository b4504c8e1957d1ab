package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Markup;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one letter to readers is one, whatever its code points, inside quotes and outside. */
final class LettersTest {
  @TempDir static Path temp;
  private static NewsIndex index;

  @BeforeAll
  static void indexArticles() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      add(writer, "cedilla", "ro", "Pescăruşii din Constanţa dorm.");
      add(writer, "comma", "ro", "Pescărușii din Constanța cântă.");
      add(writer, "capitals", "tr", "IŞIKLI KIYI: SICAK İNCİR, diyor Kaptan.");
      add(writer, "small", "tr", "Işıklı kıyı sessizdi, sıcak incir yendi.");
      add(writer, "azeri", "az", "QIZIL BALIQ və qızıl üzük");
      add(writer, "english", "en", "IN IRISH INLETS it is icy, I think.");
      add(writer, "persian", "fa", "کشتی\u200cهای ماهیگیری در ساحل");
      add(writer, "arabic-keys", "fa", "كشتي\u200cهاي ماهيگيري در ساحل");
      add(writer, "urdu", "ur", "گاؤں کے ہر گھر میں");
      add(writer, "urdu-keys", "ur", "گاؤں كے هر گهر ميں");
      add(writer, "sorani", "ckb", "کەشتیەکان لە بەندەرەکە");
      add(
          writer,
          "sorani-old",
          "ckb",
          "کە\u200cشتیە\u200cکان لە بە\u200cندەرە\u200cکە".replace('ە', 'ه'));
      add(writer, "chillu", "ml", "കപ്പൽ കടൽത്തീരത്ത്, നാവികൻ");
      add(writer, "joiner", "ml", "കപ്പല്\u200D കടല്\u200Dത്തീരത്ത്, നാവികന്\u200D");
      add(writer, "khanda", "bn", "হঠাৎ জাহাজ এল");
      add(writer, "khanda-joiner", "bn", "হঠাত্\u200D জাহাজ এল");
      add(writer, "thai", "th", "ชาวประมงดื่มน้ำเย็น");
      add(writer, "thai-marks", "th", "ชาวนาดื่มนํ้าเย็น");
      add(writer, "lao", "lo", "ດື່ມນ້ຳເຢັນ");
      add(writer, "lao-marks", "lo", "ດື່ມນໍ້າເຢັນ");
      add(writer, "korean", "ko", "어부들은 등대를 보았다.");
      String korean = "어부들은 바다에서 등대를 보았다.";
      add(writer, "korean-nfd", "ko", Normalizer.normalize(korean, Normalizer.Form.NFD));
      writer.add(Article.builder("byline").language("tr").byline("ISMAIL IŞIK").build());
      writer.commit();
    }
  }

  private static void add(ArticleWriter writer, String id, String language, String body)
      throws IOException {
    writer.add(Article.builder(id).language(language).body(body).build());
  }

  @AfterAll
  static void closeIndex() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "din Constanţa"            | cedilla comma
          "din Constanța"            | cedilla comma
          "DIN CONSTANŢA"            | cedilla comma
          "din Constanta"            | cedilla comma
          pescăruşii                 | cedilla comma
          ="Constanţa"               | cedilla
          "ışıklı kıyı"              | capitals small
          "IŞIKLI KIYI"              | capitals small
          "Işıklı Kıyı"              | capitals small
          "sıcak incir"              | capitals small
          "SICAK İNCİR"              | capitals small
          "SICAK * YENDİ"            | small
          "IŞIK* KIYI"               | capitals small
          "KIYI IŞIKLI"~1            | capitals small
          ~"IŞIKLI KIYI"             | capitals small
          ="IŞIKLI KIYI"             | capitals
          KIYI                       | capitals small
          KIYI* lang:tr              | capitals small
          "qızıl balıq"              | azeri
          QIZIL                      | azeri
          "QIZIL ÜZÜK"               | azeri
          "in irish inlets"          | english
          "IN IRISH INLETS"          | english
          "ın ırısh"                 |
          "IT IS ICY"                | english
          byline:"ısmaıl ışık"       | byline
          byline:"İsmail Işık"       | byline
          "کشتی‌های ماهیگیری"         | persian arabic-keys
          "كشتي‌هاي ماهيگيري"         | persian arabic-keys
          كشتي                       | persian arabic-keys
          کشتی                       | persian arabic-keys
          "ہر گھر میں"               | urdu
          "هر گهر ميں"               | urdu-keys
          "کے ہر"                    | urdu urdu-keys
          "كے هر"                    | urdu urdu-keys
          کەشتی                      | sorani sorani-old
          بەندەر                     | sorani sorani-old
          "کەشتیەکان لە"             | sorani sorani-old
          കപ്പൽ                       | chillu joiner
          "കടൽത്തീരത്ത് നാവികൻ"       | chillu joiner
          হঠাৎ                       | khanda khanda-joiner
          "হঠাৎ জাহাজ"               | khanda khanda-joiner
          น้ำ                         | thai thai-marks
          "ดื่มน้ำเย็น"                 | thai thai-marks
          "ดื่มนํ้าเย็น"                | thai thai-marks
          ນ້ຳ                         | lao lao-marks
          "ດື່ມນໍ້າ"                    | lao lao-marks
          등대                        | korean korean-nfd
          어부                        | korean korean-nfd
          바다                        | korean-nfd
          "등대를 보았다"               | korean korean-nfd
          """)
  void aQueryFinds(String query, String expected) throws IOException {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      // What is printed counts, and I with a dot apart is the letter that the definition reads as
      // ı.
      boolean asTyped = query.startsWith("=") || query.contains("İ");
      String typed = asTyped ? query : Normalizer.normalize(query, form);
      List<String> ids = expected == null ? List.of() : List.of(expected.split(" "));
      assertThat(index.search(SearchRequest.of(typed).limit(100)))
          .as("%s", form)
          .extracting(hit -> hit.article().id())
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void decomposedLettersAreMarkedAsTheyStand() throws IOException {
    Hit hit = index.search(SearchRequest.of("바다").snippets(1)).hits().get(0);
    Snippet snippet = hit.snippets().get(0);
    assertThat(Normalizer.normalize(snippet.render(Markup.HTML), Normalizer.Form.NFC))
        .isEqualTo("어부들은 <mark>바다에서</mark> 등대를 보았다.");
  }
}
