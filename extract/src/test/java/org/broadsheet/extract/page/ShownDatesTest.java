package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownDatesTest {
  private static final String HEADLINE = "<h1>Ferry stays</h1>";

  @Test
  void aDateUnderTheHeadlineIsThatOfTheArticle() {
    assertThat(day(HEADLINE + "<p>5 March 2024</p>" + ARTICLE)).isEqualTo("2024-03-05");
  }

  @Test
  void aTimeElementGivesTheDateWhateverItShows() {
    assertThat(day(HEADLINE + "<p><time datetime=2024-03-06>today</time></p>" + ARTICLE))
        .isEqualTo("2024-03-06");
    assertThat(day(HEADLINE + "<p><time>today</time></p>" + ARTICLE)).isNull();
  }

  @Test
  void aDateInASentenceIsNot() {
    assertThat(
            day(
                HEADLINE
                    + ARTICLE
                    + "<p>The boat of the marsh was built on 5 March 1921, and has its first owner"
                    + " still.</p>"))
        .isNull();
  }

  @Test
  void aDateInACommentIsNot() {
    String date = "<p>5 March 2024</p>";
    assertThat(day(HEADLINE + ARTICLE + "<div class=comments>" + date + "</div>")).isNull();
    assertThat(day(HEADLINE + ARTICLE + date)).isEqualTo("2024-03-05");
  }

  @Test
  void theWordsBeforeADateTellPublicationFromChange() {
    String changed = "<p>Updated 6 March 2024</p>";
    String published = "<p>Published 5 March 2024</p>";
    assertThat(day(HEADLINE + changed + published + ARTICLE)).isEqualTo("2024-03-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Updated: March 7, 2024 ~ Published: March 5, 2024",
        "en|Published: March 5, 2024 ~ Updated: March 7, 2024",
        "en|Last modified: 2024-03-07. First published: 2024-03-05",
        "en|5 March 2024, updated 7 March 2024",
        "en|Posted 5 March 2024 9:10 am / Last edited 7 March 2024 10:20 pm",
        "en|7 March 2024 (updated), 5 March 2024 (published)",
        "de|Aktualisiert: 07.03.2024, Veröffentlicht: 05.03.2024",
        "de|Zuletzt aktualisiert am 7. März 2024 um 10:20 Uhr • Erschienen am 5. März 2024",
        "fr|Mis à jour le 7 mars 2024, publié le 5 mars 2024",
        "fr|Publié le 5 mars 2024 à 09h10 - Mis à jour le 7 mars 2024 à 10h20",
        "es|Actualizado: 7 de marzo de 2024. Publicado: 5 de marzo de 2024",
        "pt|Atualizado em 7 de março de 2024; publicado em 5 de março de 2024",
        "it|Aggiornato il 7 marzo 2024, pubblicato il 5 marzo 2024",
        "nl|Bijgewerkt op 7 maart 2024, gepubliceerd op 5 maart 2024",
        "sv|Uppdaterad 7 mars 2024, publicerad 5 mars 2024",
        "da|Opdateret 7. marts 2024. Udgivet 5. marts 2024",
        "fi|Päivitetty 7.3.2024 ~ Julkaistu 5.3.2024",
        "et|Uuendatud 7. märts 2024, avaldatud 5. märts 2024",
        "lt|Atnaujinta 2024-03-07, paskelbta 2024-03-05",
        "lv|Atjaunināts 07.03.2024, publicēts 05.03.2024",
        "pl|Aktualizacja: 7 marca 2024, publikacja: 5 marca 2024",
        "cs|Aktualizováno 7. března 2024, publikováno 5. března 2024",
        "hr|Ažurirano 7. ožujka 2024., objavljeno 5. ožujka 2024.",
        "sr|Ажурирано: 7. март 2024. Објављено: 5. март 2024.",
        "hu|Frissítve: 2024. március 7., megjelent: 2024. március 5.",
        "ro|Actualizat la 7 martie 2024, publicat la 5 martie 2024",
        "tr|GÜNCELLEME: 7 Mart 2024 YAYIN TARİHİ: 5 Mart 2024",
        "ru|Обновлено: 7 марта 2024. Опубликовано: 5 марта 2024",
        "uk|Оновлено 7 березня 2024, опубліковано 5 березня 2024",
        "bg|Обновена: 7 март 2024, публикувана: 5 март 2024",
        "el|Ενημερώθηκε: 7 Μαρτίου 2024, Δημοσιεύθηκε: 5 Μαρτίου 2024",
        "ar|آخر تحديث: 7 مارس 2024 - نشر في 5 مارس 2024",
        "he|עודכן: 7 במרץ 2024, פורסם: 5 במרץ 2024",
        "fa|به‌روزرسانی: ۷ مارس ۲۰۲۴، انتشار: ۵ مارس ۲۰۲۴",
        "hi|अपडेट: 7 मार्च 2024, प्रकाशित: 5 मार्च 2024",
        "bn|আপডেট: ৭ মার্চ ২০২৪, প্রকাশ: ৫ মার্চ ২০২৪",
        "th|อัปเดต 7 มี.ค. 67 เผยแพร่ 5 มี.ค. 67",
        "vi|Cập nhật 7 tháng 3, 2024, đăng 5 tháng 3, 2024",
        "id|Diperbarui 7 Maret 2024, diterbitkan 5 Maret 2024",
        "ja|更新日：2024年3月7日 公開日：2024年3月5日",
        "ja|2024年3月7日 10:20 更新 ／ 2024年3月5日 09:10 公開",
        "zh|更新时间：2024年3月7日 发布时间：2024年3月5日",
        "ko|수정 2024.03.07 10:20 입력 2024.03.05 09:10",
        "ko|입력 2024.03.05 09:10 수정 2024.03.07 10:20",
      })
  void publicationAndChangeAreToldApartInEveryOrder(String language, String line) {
    String both = line.replace('~', '|');
    ShownDates dates = shown(language, HEADLINE + "<p class=dates>" + both + "</p>" + ARTICLE);

    assertThat(Objects.requireNonNull(dates.best()).date().day()).isEqualTo("2024-03-05");
    assertThat(Objects.requireNonNull(dates.changed()).day()).isEqualTo("2024-03-07");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Updated: March 7, 2024</p><p>Published: March 5, 2024</p>",
        "<p>Updated: March 7, 2024<br>Published: March 5, 2024</p>",
        "<dl><dt>Last updated</dt><dd>March 7, 2024</dd><dt>Published</dt><dd>March 5,"
            + " 2024</dd></dl>",
        "<p>Updated <time datetime=2024-03-07>today</time>, published <time"
            + " datetime=2024-03-05>Tuesday</time></p>",
        "<p><time datetime=2024-03-07>Thursday</time> (updated), <time"
            + " datetime=2024-03-05>Tuesday</time> (published)</p>",
        "<p><time class=updated datetime=2024-03-07>today</time><time class=published"
            + " datetime=2024-03-05>Tuesday</time></p>",
        "<p>Updated</p><p><time datetime=2024-03-07>today</time></p><p>Posted</p><p><time"
            + " datetime=2024-03-05>Tuesday</time></p>",
      })
  void labelsMayStandOnOtherLinesAndBesideTimeElements(String lines) {
    ShownDates dates = shown("en", HEADLINE + lines + ARTICLE);

    assertThat(Objects.requireNonNull(dates.best()).date()).hasToString("2024-03-05");
    assertThat(dates.changed()).hasToString("2024-03-07");
  }

  @Test
  void aDateAloneIsThatOfTheArticleWhateverIsSaidBehindIt() {
    assertThat(shown("en", HEADLINE + "<p>5 March 2024 Updated rules</p>" + ARTICLE).changed())
        .isNull();
    assertThat(
            shown("en", HEADLINE + "<p>5 March 2024, updated 2 hours ago</p>" + ARTICLE).changed())
        .isNull();
    ShownDates only = shown("en", HEADLINE + "<p>Updated 7 March 2024</p>" + ARTICLE);
    assertThat(Objects.requireNonNull(only.best()).date()).hasToString("2024-03-07");
    assertThat(only.changed()).hasToString("2024-03-07");
  }

  private static ShownDates shown(String language, String html) {
    return ShownDates.of(PageFixture.model("<html lang=" + language + ">" + html));
  }

  private static @Nullable String day(String html) {
    ShownDates.Shown shown = ShownDates.of(PageFixture.model("<html lang=en>" + html)).best();
    return shown == null ? null : shown.date().toString();
  }
}
