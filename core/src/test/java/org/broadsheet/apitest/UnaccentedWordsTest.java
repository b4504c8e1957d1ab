package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outside quotes a word that is typed without accents finds its other inflections as well. */
final class UnaccentedWordsTest {
  @TempDir static Path temp;
  private static NewsIndex index;

  @BeforeAll
  static void indexArticles() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      add(writer, "ca", "Les illes i els camions de les nacions, l'última comissió.");
      add(writer, "cs", "Ve žlutých člunech u přístavů seděli rybáři s nejlepšími sítěmi.");
      add(writer, "da", "Bådene lå ved øerne, og færgerne sejlede.");
      add(writer, "de", "Die Fähren und die Brücken in den Städten.");
      add(writer, "es", "Los pescadores de la región vieron camiones y útiles pequeños.");
      add(writer, "et", "Sõjast ja töödest räägiti õhtutel.");
      add(writer, "fi", "Järvillä ja pöydissä oli syksyisin tärkeää väkeä.");
      add(writer, "fr", "Les élèves et les évêques ont visité les forêts.");
      add(writer, "hr", "Ribari su došli s mrežama na žute čamce.");
      add(writer, "hu", "A hajósok a kikötőkben a hálókat és a csónakokat javították.");
      add(writer, "lt", "Žvejai su žuvimis grįžo į uostų krantines, šalių vėliavos.");
      add(writer, "lv", "Zvejnieki ar lašiem atgriezās ostās pēc vētrām, jūrās.");
      add(writer, "no", "Båtene lå ved øyene, og fjærene føk.");
      add(
          writer,
          "pl",
          "Na żółtych łódkach w świątecznych gazetach były śledzie, o książkach mówiono.");
      add(writer, "pt", "As eleições nas regiões, os pães e as mães.");
      add(writer, "ro", "Orașelor și bărcilor li se cuvin țărmurile; pescărușii.");
      add(writer, "sv", "Båtarna låg vid öarna, och sjöarna frös.");
      add(writer, "tr", "Balıkçılar gemilerdeki ağlarını kıyılarda kuruttu; ışıklarımız söndü.");
      add(writer, "ar", "وصل المسؤولون إلى الموانئ");
      writer.commit();
    }
  }

  private static void add(ArticleWriter writer, String language, String body) throws IOException {
    add(writer, language, language, body);
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
          comissions lang:ca     | ca
          zluty clun             | cs
          pristav rybar          | cs
          sit lang:cs            | cs
          bad lang:da            | da
          brucke lang:de         | de
          camion lang:es         | es
          pequena lang:es        | es
          soda lang:et           | et
          jarvi lang:fi          | fi
          foret eleve            | fr
          mreza camac lang:hr    | hr
          hajos kikoto           | hu
          halo kikoto            | hu
          vetra lang:lv          | lv
          zuvis lang:lt          | lt
          bat lang:no            | no
          zolta lodka            | pl
          sledz                  | pl
          ksiazka                | pl
          swiateczny gazeta      | pl
          ZOLTA LODKA            | pl
          eleicao regiao         | pt
          barca lang:ro          | ro
          bat lang:sv            | sv
          balikci isik           | tr
          agi lang:tr            | tr
          مسوول lang:ar          | ar
          żołta lodka            |
          "zolta lodka"          |
          "zoltych lodkach"      | pl
          ~"zolta lodka"         | pl
          """)
  void aQueryFinds(String query, String expected) throws IOException {
    List<String> ids = expected == null ? List.of() : List.of(expected.split(" "));
    assertThat(index.search(SearchRequest.of(query).limit(100)))
        .extracting(hit -> hit.article().id())
        .containsExactlyInAnyOrderElementsOf(ids);
  }
}
