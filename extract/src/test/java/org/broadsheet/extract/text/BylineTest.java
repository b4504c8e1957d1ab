package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Roe and John Doe|Jane Roe; John Doe",
        "Reuters, Jane Roe|Jane Roe; Reuters",
        "Jane Roe/AFP|Jane Roe; AFP",
        "Von Jost Ehlers und Hedda Voß|Jost Ehlers; Hedda Voß",
        "Par Solène Aubrac avec AFP|Solène Aubrac; AFP",
        "Por Iracema Falcão e Dalva Monteiro|Iracema Falcão; Dalva Monteiro",
        "Автор: Пелагея Снегова|Пелагея Снегова",
        "Γράφει η Θάλεια Μαρινού|Θάλεια Μαρινού",
        "بقلم: هالة الزيتوني|هالة الزيتوني",
        "한솔비 기자|한솔비",
        "浜野千鳥記者|浜野千鳥",
        "作者：林溪桥|林溪桥",
        "Staff Writer|",
        "jane@paper.example|",
      })
  void theNamesAreTakenApart(String line, String expected) {
    assertThat(Byline.names(line))
        .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Roe March 5, 2024|Jane Roe",
        "Jane Roe 12 Minutes Ago|Jane Roe",
        "Jane Roe - 5 min read|Jane Roe",
        "Jane Roe 2h ago|Jane Roe",
        "Von Jost Ehlers vor 12 Minuten|Jost Ehlers",
        "Wiebke Harms11. Februar 2024|Wiebke Harms",
        "Par Solène Aubrac Publié le 5 mars 2024 à 10h30|Solène Aubrac",
        "作者：林溪桥 2024年3月5日|林溪桥",
        "Updated 3:30 pm, May 5, 2024 By Jane Roe|Jane Roe",
        "Published by Jane Roe on 05/03/2024|Jane Roe",
        "By Jane Roe and John Doe, Political correspondent, in Vellmark|Jane Roe; John Doe",
        "By Jane Roe in Vellmark and John Doe in Marsh End|Jane Roe; John Doe",
        "JANE ROE IN VELLMARK|JANE ROE",
        "Von Jost Ehlers, Elmstadt|Jost Ehlers",
        "Von unserem Korrespondenten Jost Ehlers aus Elmstadt|Jost Ehlers",
        "Par Solène Aubrac, envoyée spéciale à Marnes|Solène Aubrac",
        "Por Iracema Falcão, de São Bento|Iracema Falcão",
        "Juan Pérez, corresponsal en Marisma|Juan Pérez",
        "Av Sigrid Holm i Stockholm, Foto: Per Berg|Sigrid Holm",
        "Пелагея Снегова, специальный корреспондент|Пелагея Снегова",
        "Пелагея Снегова из Зареченска|Пелагея Снегова",
        "بقلم: هالة الزيتوني، القاهرة|هالة الزيتوني",
        "記者林宸誼／台北報導|林宸誼",
        "한솔비 기자 hansolbi@paper.example|한솔비",
        "By Jane Roe @janeroe|Jane Roe",
        "Jane Roe ¦ The Courier|Jane Roe",
        "Jane Roe, Senior Reporter, Vellmark Post|Jane Roe",
        "Professor Jane Roe|Jane Roe",
        "By JANE ROE Associated Press|JANE ROE; Associated Press",
        "Photos: Ann Lee|",
        "Reviewed by Ann Lee|",
        "Words by Jane Roe, photographs by Ann Lee|Jane Roe",
        "By Jane Roe. Photos by Ann Lee|Jane Roe",
        "Текст: Пелагея Снегова Фото: Иван Лесной|Пелагея Снегова",
        "Przez Jan Kowal|Jan Kowal",
        "Jan Novák a Eva Malá|Jan Novák; Eva Malá",
        "Door Piet van den Berg en Jan de Vries|Piet van den Berg; Jan de Vries",
        "Political Editor|",
        "In der Stadt wird am Sonntag wieder gefeiert und getanzt|",
        "Editor-in-Chief|",
      })
  void whatIsNoNameIsLeftOut(String line, String expected) {
    assertThat(Byline.names(line.replace('\u00a6', '|')))
        .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Maria de Souza e Silva|Maria de Souza e Silva",
        "Ludwig van Beethoven|Ludwig van Beethoven",
        "By Jane E Roe|Jane E Roe",
        "Jane Roe, PhD, and John Doe, MD|Jane Roe, PhD; John Doe, MD",
        "Jane Roe, John Doe, and Pelé|Jane Roe; John Doe; Pelé",
        "Roe, Jane|Roe, Jane",
        "Theresa May|Theresa May",
        "April June|April June",
        "bell hooks|bell hooks",
        "marshwriter|marshwriter",
        "Marsh End Staff|Marsh End Staff",
        "Courier staff reporter|Courier staff reporter",
        "Redaktion des Boten|Redaktion des Boten",
        "98 Marsh Social|98 Marsh Social",
        "Maria Santa Ana|Maria Santa Ana",
        "Di Carla Neri e ANSA|Carla Neri; ANSA",
      })
  void namesWithOddPartsStayWhole(String line, String expected) {
    assertThat(Byline.names(line.replace('\u00a6', '|')))
        .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split("; ")));
  }
}
