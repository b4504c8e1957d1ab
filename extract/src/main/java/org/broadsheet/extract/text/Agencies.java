package org.broadsheet.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/** The news agencies of the world, by the names that stand in bylines and datelines. */
public final class Agencies {
  private static final Map<String, String> NAMES =
      Stream.of(
              "AA",
              "AAP",
              "ADN",
              "AFP",
              "AGERPRES",
              "AGI",
              "ANA",
              "ANI",
              "ANP",
              "ANSA",
              "AP",
              "APA",
              "ATS",
              "Adnkronos",
              "Agência Brasil",
              "Agencia EFE",
              "Agence France-Presse",
              "Agenzia ANSA",
              "Anadolu",
              "Anadolu Ajansı",
              "Anadolu Agency",
              "Antara",
              "Associated Press",
              "Australian Associated Press",
              "Belga",
              "Bernama",
              "Bloomberg",
              "Bloomberg News",
              "BTA",
              "CNA",
              "CTK",
              "ČTK",
              "Canadian Press",
              "The Canadian Press",
              "dpa",
              "Deutsche Presse-Agentur",
              "Deutsche Presse-Agentur GmbH",
              "EFE",
              "ELTA",
              "Europa Press",
              "FENA",
              "HINA",
              "IANS",
              "IHA",
              "DHA",
              "IRNA",
              "ISNA",
              "Interfax",
              "Itar-Tass",
              "Jiji Press",
              "KNA",
              "KUNA",
              "Keystone-SDA",
              "Kyodo",
              "Kyodo News",
              "LETA",
              "Lusa",
              "MENA",
              "MTI",
              "MTVA",
              "NAN",
              "NTB",
              "Notimex",
              "PA",
              "PA Media",
              "PAP",
              "PTI",
              "Press Association",
              "Press Trust of India",
              "RIA",
              "RIA Novosti",
              "Reuters",
              "Ritzau",
              "SANA",
              "SAPA",
              "SDA",
              "sid",
              "SPA",
              "STA",
              "STT",
              "Sputnik",
              "Tanjug",
              "TASR",
              "TASS",
              "TT",
              "Télam",
              "The Associated Press",
              "UPI",
              "Ukrinform",
              "UNN",
              "VNA",
              "WAM",
              "Xinhua",
              "Yonhap",
              "epd",
              "dapd",
              "时事社",
              "時事通信",
              "共同通信",
              "共同",
              "新华社",
              "新華社",
              "中央社",
              "中新社",
              "연합뉴스",
              "뉴시스",
              "뉴스1",
              "رويترز",
              "أ ف ب",
              "أ.ف.ب",
              "فرانس برس",
              "وفا",
              "واس",
              "وام",
              "ایرنا",
              "ایسنا",
              "تسنیم",
              "ТАСС",
              "РИА Новости",
              "Интерфакс",
              "Укринформ",
              "Укрінформ",
              "Танјуг",
              "БТА",
              "КазИнформ")
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> name.toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one));

  /** What stands in brackets behind the place of a dateline. */
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]+)\\)");

  private Agencies() {}

  /** The article with the agencies that its byline and its dateline name. */
  public static Article told(Article article) {
    List<String> found = new ArrayList<>(article.agencies());
    for (String name : article.byline()) {
      add(named(name), found);
    }
    if (article.dateline() != null) {
      Matcher brackets = BRACKETS.matcher(article.dateline());
      while (brackets.find()) {
        for (String name : brackets.group(1).split("[/,&]|\\s-\\s", -1)) {
          add(named(name.strip()), found);
        }
      }
    }
    return found.isEmpty() ? article : article.toBuilder().agencies(found).build();
  }

  private static void add(@Nullable String name, List<String> to) {
    if (name != null && !to.contains(name)) {
      to.add(name);
    }
  }

  /** The usual name of the agency that is called so, or null where it is none. */
  public static @Nullable String named(String name) {
    return NAMES.get(name.toLowerCase(Locale.ROOT));
  }
}
