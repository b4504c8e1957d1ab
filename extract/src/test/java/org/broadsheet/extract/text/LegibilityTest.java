package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;
import org.junit.jupiter.api.Test;

class LegibilityTest {
  @Test
  void textsOfAllKindsAreText() {
    for (String text :
        new String[] {
          "",
          "7KH",
          "The ferry of the marsh still runs, said its captain, who has never missed a winter.",
          "THE FERRY OF THE MARSH STILL RUNS, SAID ITS CAPTAIN, WHO HAS NEVER MISSED A WINTER.",
          "Strč prst skrz krk, řekl kapitán přívozu, a vlk zmrzl, zhltl hrst zrn a pak i krb.",
          "Phà cũ của làng vẫn chạy mỗi ngày, thuyền trưởng nói, và chưa bao giờ bỏ một mùa đông.",
          "Mae'r hen fferi yn dal i redeg bob dydd, meddai'r capten, ac ni chollodd yr un gaeaf.",
          "Старый паром всё ещё ходит каждый день, сказал капитан, и не пропустил ни одной зимы.",
          "המעבורת הישנה עדיין פועלת בכל יום, אמר רב החובל, ומעולם לא החמיצה אף חורף אחד בנהר.",
          "老渡轮每天仍在行驶,船长说,它从未错过一个冬天。老渡轮每天仍在行驶,船长说,它从未错过一个冬天。",
          "เรือข้ามฟากเก่ายังวิ่งอยู่ทุกวัน กัปตันกล่าวว่าไม่เคยพลาดฤดูหนาวเลยสักครั้งเดียว",
          "Brandt 12 3 4, Hollis 11 4 4, Wolska 9 5 5, Kowalski 8 8 3, Roe 7 9 3, Harrow 4 11 4",
          "1.204,50 1.310,75 998,20 1.001,00 1.204,50 1.310,75 998,20 1.001,00 1.204,50 1.310,75",
          "The ferry .................................................................. 12",
          "public static int ferryCount(List<Ferry> ferries) { return ferries.size(); } // the"
              + " count",
          "https://harbour.example/ferries?day=12&month=3 mail: ferry@harbour.example, tel."
              + " 555-0101",
          "x = a + b, y = c - d, z = a * b / c, n = 2k + 1, m = 3n - 1, q = p + r, t = s - u, w ="
              + " v",
        }) {
      assertThat(Legibility.isGarbage(text)).as(text).isFalse();
    }
  }

  @Test
  void whatIsLeftOfTextWithoutItsMapIsNone() {
    for (String text :
        new String[] {
          "7KH KDUERXU FRXQFLO RI WKH ROG WRZQ PHW RQ 7XHVGD\\ HYHQLQJ WR WDON DERXW WKH IHUU\\",
          "!\"# $%&'()* +,)-+./ ,0 1\"# ,/2 1,3- 4#1 ,- !)#52%6 #7#-.-8 1, 1%/9 %',)1 1\"# 0#&&6",
          "(cid:12)(cid:45)(cid:3)(cid:77)(cid:12)(cid:45)(cid:3)(cid:77) 4",
          "AAAAA AAAA AAA AAAAAA AAAA AAAAA AAAA AAA AAAAAA AAAA",
          "\u25a1\u25a1\u25a1\u25a1 \u25a1\u25a1\u25a1 ".repeat(10),
          "Ñòàðûé ïàðîì âñ¸ åù¸ õîäèò êàæäûé äåíü, ñêàçàë êàïèòàí, è íå ïðîïóñòèë íè îäíîé çèìû",
          "Hkkjr ljdkj us dgk gS fd og ns'k ds lHkh fdlkuksa dks iSls nsxh vkSj muds [kkrs esa"
              + " Hkstsxh"
        }) {
      assertThat(Legibility.isGarbage(text)).as(text).isTrue();
    }
  }

  @Test
  void aPlainTextOfCodesIsAFailure() {
    assertThatThrownBy(() -> TextReader.article("(cid:12)(cid:45) ".repeat(9), Origin.of("a.txt")))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("The file holds numbers of characters, and no words.");
  }

  @Test
  void aTextThatSpeaksOfCodesIsText() throws UnreadableException {
    String text = "The report says that (cid:12) stood where the names of the captains had been.";
    assertThat(TextReader.article(text, Origin.of("a.txt")).body()).isEqualTo(text);
  }
}
