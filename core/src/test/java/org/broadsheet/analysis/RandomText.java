package org.broadsheet.analysis;

import java.util.List;
import java.util.Random;

/** Text of many scripts by chance: all that a normalisation or a word boundary may stumble over. */
public final class RandomText {
  private static final List<String> SCRIPTS =
      List.of(
          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
          "àâäãåçéèêëíîïñóôöøúûüÿœæßşğıİĐđłŁőűčřžỷệẩǅŉẞ",
          "абвгдежзийклмнопрстуфхцчшщъыьэюяёїўґєАБВГЙЁ",
          "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΐΰἀᾳᾧΑΣΆ",
          "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئپچژگکیەہۀۂۓﷺﻻـ",
          "Iıİişţșțŧ ISPARTA IŞIK İKİ I\u0307",
          "ണനരലളകൺൻർൽൾൿ്്്\u200D\u200D\u200Dതত্্ৎ",
          "אבגדהוזחטיכךלמםנןסעפףצץקרשתשׁיִ",
          "अआइईउऊकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौ्ंँ़क़",
          "กขคงจชดตถทนบปพมยรลวสหอะาิีึืุูเแโใไ็่้๊๋์ำํํ่้",
          "ກຂຄງຈສຊຍດຕຖທນບປພຟມຢຣລວຫອຮະາິີຶືຸູເແໂໃໄ່້ໍຳໜໍ່",
          "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអាិីុូេែៃោៅំះ្",
          "ကခဂဃငစဆဇဈညတထဒဓနပဖဗဘမယရလဝသဟာိီုူေဲံ့း္်ျြွှ",
          "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年過發東京",
          "ぁあいうえおかがきぎくぐはばぱんァアイウガギパンーヽヾゞ々〇〆ヶ・ｱｶﾞﾊﾟ",
          "가각간나다라마바사아자차카타파하힣각한",
          "აბგდევზთიკლმნოԱԲԳաբգև",
          "𠮷𠀋𪜈𐐀𐐨𝐀𝟘👍🏽😀",
          "\u0300\u0301\u0302\u0308\u030A\u0323\u0327\u0331\u0345\u064B\u064E\u0651\u0653\u05B8\u093C\u0E48\u3099\u309A\u20E3",
          "ＡＢＣ１２３ｱﾞ①½㎏№™ﬁﬀ²…´¨ªℵⅣ㍿ﬅ",
          "\u00AD\u200B\u200C\u200D\u200E\u2060\uFEFF\u061C",
          "'’ʼʻʹʾꞌߴ-‐‑–.,:;!?/()[]\"“”«»「」。、،؟।·_&@#%$€",
          "\uD800\uDC00\uFFFF\u0000\u0007\u0085\u2028\u3000\u00A0");

  /** So frequent that an index holds their pairs, some with accents. */
  private static final List<String> FREQUENT =
      List.of("the", "of", "A", "à", "and", "to", "και", "να", "que", "de", "la", "Là", "и", "не");

  private final Random random;

  public RandomText(Random random) {
    this.random = random;
  }

  /** A text of about so many pieces, mostly of one or two scripts, as in life. */
  public String text(int pieces) {
    StringBuilder text = new StringBuilder();
    String script = script();
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(12) == 0) {
        script = script();
      }
      text.append(
          random.nextInt(3) == 0
              ? FREQUENT.get(random.nextInt(FREQUENT.size()))
              : word(script, 1 + random.nextInt(6)));
      text.append(
          switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "-";
            case 2 -> ", ";
            case 3 -> "\n";
            case 4 -> word(SCRIPTS.get(SCRIPTS.size() - 2), 1);
            default -> " ";
          });
    }
    return text.toString();
  }

  private String script() {
    return SCRIPTS.get(random.nextInt(SCRIPTS.size()));
  }

  private String word(String script, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String from = random.nextInt(10) == 0 ? script() : script;
      int[] points = from.codePoints().toArray();
      word.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return word.toString();
  }
}
