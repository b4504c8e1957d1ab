package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
        .isEqualTo(expected == null ? java.util.List.of() : Arrays.asList(expected.split("; ")));
  }
}
