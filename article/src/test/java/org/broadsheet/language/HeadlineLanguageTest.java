package org.broadsheet.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of a text of a few words, by its letters. */
@Tag("once")
final class HeadlineLanguageTest {
  private final LanguageIdentifier letters = LanguageIdentifier.ofLetters();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Harbour bridge repairs delayed again, mayor tells angry ferry users",
        "en|HARBOUR BRIDGE REPAIRS DELAYED AGAIN, MAYOR TELLS ANGRY FERRY USERS",
        "de|Bürgermeisterin kündigt Sanierung maroder Brücken im kommenden Jahr an",
        "nl|Burgemeester belooft snelle reparatie van beschadigde brug over rivier",
        "af|Burgemeester belowe brug oor rivier sal volgende jaar herstel word",
        "da|Borgmesteren siger, at broen først åbner næste år efter reparationen af vejen",
        "nb|Borgmesteren sier at brua først åpner neste år etter reparasjonen av veien",
        "nn|Borgarmeistaren seier at brua ikkje opnar før neste år etter reparasjonen av vegen",
        "sv|Borgmästaren lovar snabb reparation av den skadade bron över älven",
        "is|Borgarstjórinn segir að brúin verði ekki opnuð fyrr en á næsta ári",
        "fi|Kaupunginjohtaja lupaa korjata vaurioituneen sillan ensi vuoden aikana",
        "et|Linnapea lubab kahjustatud silla parandada järgmise aasta jooksul",
        "gl|O alcalde dixo que a ponte non abrirá ata o ano que vén despois das obras",
        "es|El alcalde dijo que el puente no abrirá hasta el próximo año tras las obras",
        "ca|L'alcalde va dir que el pont no obrirà fins l'any que ve després de les obres",
        "pt|Prefeito promete consertar ponte danificada até o final do próximo ano",
        "it|Il sindaco promette la riparazione del ponte danneggiato entro un anno",
        "ro|Primarul promite repararea podului avariat până la sfârșitul anului viitor",
        "cs|Starosta slíbil opravu poškozeného mostu přes řeku do konce příštího roku",
        "sk|Starosta sľúbil opravu poškodeného mosta cez rieku do konca budúceho roka",
        "sl|Župan je obljubil popravilo poškodovanega mostu čez reko do konca leta",
        "id|Wali Kota: Jembatan baru bisa dibuka tahun depan karena perbaikan butuh biaya",
        "uk|Міський голова пообіцяв відремонтувати пошкоджений міст до кінця року",
        "be|Мэр паабяцаў адрамантаваць пашкоджаны мост да канца наступнага года",
        "ru|Мэр пообещал отремонтировать повреждённый мост до конца следующего года",
        "bg|Кметът обеща ремонт на повредения мост до края на следващата година",
        "mk|Градоначалникот вети дека оштетениот мост ќе биде поправен до крајот на годината",
        "hi|महापौर ने कहा कि टूटे पुल की मरम्मत अगले साल तक पूरी हो जाएगी",
        "mr|महापौरांनी सांगितले की तुटलेल्या पुलाची दुरुस्ती पुढील वर्षी पूर्ण होईल",
        "ne|मेयरले भने कि भत्किएको पुलको मर्मत अर्को वर्षसम्म पूरा हुनेछ",
        "ur|میئر نے کہا ہے کہ ٹوٹے ہوئے پل کی مرمت اگلے سال تک مکمل ہو جائے گی",
        "ar|رئيس البلدية يعد بإصلاح الجسر المتضرر قبل نهاية العام المقبل",
        "sw|Meya aahidi kukarabati daraja lililoharibika kabla ya mwisho wa mwaka ujao",
        "tr|Belediye başkanı hasarlı köprünün gelecek yıl sonuna kadar onarılacağını söyledi",
        "az|Bələdiyyə sədri zədələnmiş körpünün gələn ilin sonuna qədər təmir ediləcəyini dedi",
        "yue|市長話條橋要到下年維修之後先會再開放俾市民使用",
        "zh|市长表示这座桥要到明年维修之后才会重新向市民开放使用",
        "zh|市長表示這座橋要到明年維修之後才會重新向市民開放使用"
      })
  void aHeadlineShowsItsLanguage(String language, String headline) {
    assertThat(letters.identify(headline)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "1 2 3",
        "2024-05-06 12:30:55 1,234,567 99% 42 17 3 8 11",
        "https://example.org/news/2024/05/06/minnows-win-against-all-odds.html",
        "Anna Merrow, Karl Ostby, Lena Brakka, Peter Tarn, John Skerrow, Maria Onsdal",
        "Halden Marstrand Ostby Skerrow Lumbria Tarn Vessel Brakka Onsdal Merrow Fen",
        "asdkjh qwoeiu zxmcnb qpwoei alskdj zmxncb qowieu fjdksl",
        "ZGlkIHlvdSBzZWUgdGhhdCBmZXJyeSBhdCB0aGUgYnJpZGdlIG9mIEhhbGRlbg",
        "Schedule: 12:00 Halden - Ostby 3:1, 14:00 Tarn - Fen 2:2, 16:00 Merrow - Vessel 0:0",
        "CEO KPI ROI GDP USD EUR NATO EU UN IMF WTO OECD NBA FIFA UEFA",
        "Mer skazal, chto most budet otkryt tol'ko v sleduyushchem godu",
        "🚢 🌉 ⚽ ➜ ➜ ➜",
        "@halden #ostby @tarn #fen @merrow #vessel @brakka #onsdal"
      })
  void whatIsNoTextInAKnownLanguageTellsNothing(String text) {
    assertThat(letters.identify(text)).isNull();
  }

  @Test
  void theBodyCountsWhereItContradictsTheHeadline() {
    String body =
        "Die Bürgermeisterin sagte am Montag, dass die Brücke erst im nächsten Jahr wieder geöffnet"
            + " wird, weil die Arbeiten länger dauern als geplant und das Geld nicht reicht.";
    Article article =
        Article.builder("a").headline("Breaking news from the city").body(body).build();
    assertThat(letters.identify(article, Set.of())).isEqualTo("de");
  }

  @Test
  void whatIsExpectedDecidesBetweenNearLanguages() {
    String near = "Gradonačelnik je rekao da će most biti otvoren tek iduće godine";
    assertThat(letters.identify(near, Set.of("hr"))).isIn("hr", null);
    assertThat(letters.identify("Borgmesteren åbner ny bro i Halden mandag", Set.of("da")))
        .isEqualTo("da");
  }

  @Test
  void noTextIsTooOddOrTooLong() {
    Random random = new Random(28);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = random.nextInt(60); c > 0; c--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x250));
      }
      assertThatCode(() -> letters.identify(text.toString())).doesNotThrowAnyException();
    }
    String endless = "bridge and ferry ".repeat(1_000_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> letters.identify(endless));
  }
}
