package org.broadsheet.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.extract.charset.NameCharset.Source;
import org.junit.jupiter.api.Test;

class NameCharsetTest {
  /** Names of files as people give them, by the encodings that packers used for them. */
  private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

  static {
    add("windows-31j", "港.txt", "ソ.txt", "申能.txt", "十.txt", "新聞/予.txt");
    add("windows-31j", "第3回会議の記録.doc", "写真.html", "お知らせ 2024.txt");
    add("EUC-JP", "港の祭り.txt", "新聞記事.html", "お知らせ.txt");
    add("GBK", "新闻.txt", "会议记录2024.doc", "港口/大桥关闭.html");
    add("GBK", "中国新闻.txt", "北京.html");
    add("Big5", "新聞稿.txt", "港口的燈.html", "會議記錄.doc");
    add("Big5", "功能說明.txt", "臺北許多人.html");
    add("x-windows-949", "뉴스.txt", "항구 회의록.html", "보도자료/2024년.txt");
    add("EUC-KR", "신문 기사.txt", "다리 공사.txt");
    add("IBM437", "Bäckerei.txt", "Grüße.html", "Straße/Möwe.txt");
    add("IBM437", "été.txt", "café à la plage.html", "naïve.txt");
    add("IBM850", "Bóveda.txt", "não é.txt", "AÇÃO.txt", "Årsmøte.txt", "fåglar ø.html");
    add("windows-1252", "Bäckerei.txt", "Grüße.html", "Möwe.txt");
    add("windows-1252", "été.txt", "ÉTÉ 2024.txt", "niño.html");
    add("IBM866", "Новости.txt", "протокол заседания.doc", "Мост/закрыт.html");
    add("windows-1251", "Новости.txt", "протокол заседания.doc", "Мост/закрыт.html");
    add("windows-1251", "ДОГОВОР.txt", "Приложение 1.txt");
    add("KOI8-R", "Новости.txt", "протокол заседания.doc", "письмо.txt");
    add("IBM852", "Łódź.txt", "wiadomości.html", "święto żeglarzy.txt");
    add("windows-1250", "Łódź.txt", "wiadomości.html", "święto żeglarzy.txt");
    add("IBM852", "Příliš žluťoučký kůň.txt", "řeka.txt");
    add("windows-1250", "Příliš žluťoučký kůň.txt", "řeka.txt");
    add("IBM737", "Ειδήσεις.txt", "λιμάνι και γέφυρα.html");
    add("windows-1253", "Ειδήσεις.txt", "λιμάνι και γέφυρα.html");
    add("IBM857", "İstanbul haberleri.txt", "köprü kapalı.html", "şehir dağı.txt");
    add("windows-1254", "İstanbul haberleri.txt", "köprü kapalı.html", "şehir dağı.txt");
    add("IBM862", "חדשות.txt", "הנמל והגשר.html");
    add("windows-1255", "חדשות.txt", "הנמל והגשר.html");
    add("windows-1256", "أخبار.txt", "الميناء والجسر.html");
    add("windows-874", "ข่าวท่าเรือ.txt", "สะพานปิด.html");
    add("windows-1257", "žinios apie uostą.txt", "ežeras.html", "ėjimas į jūrą.txt");
  }

  private static void add(String charset, String... names) {
    NAMES.put(charset + " " + NAMES.size(), List.of(names));
  }

  @Test
  void allNamesOfAnArchiveTellTheirEncoding() {
    List<String> wrong = new ArrayList<>();
    NAMES.forEach(
        (key, names) -> {
          List<byte[]> raw = bytes(names, charset(key));
          Charset found = NameCharset.of(raw, Source.ARCHIVE);
          List<String> read = raw.stream().map(name -> NameCharset.decode(name, found)).toList();
          if (!read.equals(names)) {
            wrong.add(key + " as " + found + ": " + read);
          }
        });

    assertThat(wrong).isEmpty();
  }

  @Test
  void ofMailNothingIsReadAsNamesInArchives() {
    List<String> subjects = List.of("Färjan går åter från Skärnö");

    assertThat(NameCharset.of(bytes(subjects, StandardCharsets.ISO_8859_1), Source.MAIL))
        .isEqualTo(Charset.forName("windows-1252"));
  }

  @Test
  void whatIsNoTextInAnEncodingIsKeptApart() {
    Charset japanese = Charset.forName("windows-31j");

    assertThat(NameCharset.decode(new byte[] {'a', (byte) 0x81}, japanese)).isEqualTo("a%81");
    assertThat(NameCharset.decode(new byte[] {'a', (byte) 0x9f}, japanese)).isEqualTo("a%9F");
  }

  private static Charset charset(String key) {
    return Charset.forName(key.substring(0, key.indexOf(' ')));
  }

  private static List<byte[]> bytes(List<String> names, Charset charset) {
    return names.stream().map(name -> name.getBytes(charset)).toList();
  }
}
