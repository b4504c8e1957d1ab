package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitlesTest {
  private static final String SAID = "The dyke held & the ferry ran on Monday.";

  @Test
  void webVttIsReadWithoutWhatTellsHowItIsShown() throws UnreadableException {
    String file =
        """
        WEBVTT - Dyke news
        Kind: captions
        Language: nds

        STYLE
        ::cue { color: red }

        REGION
        id:a
        lines:3

        first cue
        00:01.000 --> 00:04.000 align:start position:0%
        <v.loud Ada Vos>The <lang en>dyke</lang> held &amp; the

        NOTE typed by
        a volunteer

        2
        100:00:04.500 --> 100:00:08.000
        <c.yellow>ferry</c> <00:00:05.000>ran<ruby>o<rt>x</rt></ruby>n
        """
            .replace("ran<", "ran <");
    Article article = read(file + "on Monday.\n");

    assertThat(article.headline()).isEqualTo("Dyke news");
    assertThat(article.language()).isEqualTo("nds");
    assertThat(article.body()).isEqualTo("The dyke held & the ferry ran on on Monday.");
    assertThat(read(file.replace("\n", "\r\n") + "on Monday.").body()).isEqualTo(article.body());
  }

  @ParameterizedTest
  @SuppressWarnings("StringConcatToTextBlock") // the line breaks are what these are about
  @ValueSource(
      strings = {
        "\uFEFF1\n00:00:01,000 --> 00:00:04,000\n<i>The dyke</i> held &amp; the\n\n"
            + "2\n00:00:04,500 --> 00:00:08,000 X1:1 X2:2 Y1:1 Y2:2\n{\\an8}<font color=\"#fff\">"
            + "ferry</font> ran\n3\n00:00:09,000 --> 00:00:10,000\non Monday.",
        "0:00:00.599,0:00:04.160\nThe dyke held & the\n\n0:00:04.160,0:00:06.770\nferry[br]ran\n\n"
            + "0:00:06.770,0:00:08.000\non Monday.\n",
        "; typed\n[Script Info]\nTitle: Default Aegisub file\n\n[V4+ Styles]\nStyle: A,Arial\n\n"
            + "[Events]\nFormat: Layer, Start, End, Style, Name, Text\n"
            + "Dialogue: 0,0:00:01.00,0:00:04.00,A,Ada,The {\\i1}dyke{\\i0} held\\N& the\n"
            + "Comment: 0,0:00:01.00,0:00:04.00,A,,no word of this\n"
            + "Dialogue: 0,0:00:01.00,0:00:04.00,A,,{\\p1}m 0 0 l 10 10{\\p0}\n"
            + "Dialogue: 0,0:00:04.50,0:00:08.00,A,,ferry\\hran on Monday.",
        "<?xml version='1.0'?><tt xmlns='http://www.w3.org/ns/ttml' xmlns:tts='x'><head><metadata>"
            + "no text</metadata></head><body><div><p begin='1s'>The dyke<br/>held &amp; the</p>\n"
            + "<p begin='2s'><span tts:ruby='base'>ferry</span><span tts:ruby='text'>fe</span> ran"
            + "</p><p>on Monday.</p></div></body></tt>",
        "{1}{1}25.000\n{10}{25}The dyke held|& the\n{30}{80}{y:i}ferry ran on Monday.",
      })
  void everyFormatGivesTheSentencesThatRunThroughTheCues(String file) throws UnreadableException {
    assertThat(read(file).body()).isEqualTo(SAID);
    assertThat(read(file).headline()).isEmpty();
  }

  @Test
  void captionsThatRollAreReadOnce() throws UnreadableException {
    String rolling =
        """
        WEBVTT

        00:00.000 --> 00:02.000
         \s
        the<00:00.400><c> dyke</c><00:00.800><c> held</c>

        00:02.000 --> 00:02.010
        the dyke held
         \s

        00:02.010 --> 00:04.000
        the dyke held
        and<00:02.400><c> the</c>

        00:04.000 --> 00:04.010
        and the

        00:04.010 --> 00:06.000
        and the
        ferry ran
        """;
    String growing = cue("the") + cue("the dyke") + cue("the dyke held") + cue("and ran");

    assertThat(read(rolling).body()).isEqualTo("the dyke held and the ferry ran");
    assertThat(read(growing).body()).isEqualTo("the dyke held and ran");
  }

  @Test
  void whatWasSaidTwiceIsReadTwice() throws UnreadableException {
    assertThat(read(cue("Help!") + cue("Help!") + cue("No.\nNo.")).body())
        .isEqualTo("Help! Help! No. No.");
  }

  @Test
  void longSpeechIsReadInParagraphs() throws UnreadableException {
    String body = read(cue("The dyke held on.").repeat(100)).body();

    assertThat(body.split("\n\n")).hasSizeBetween(3, 5);
    assertThat(body.replace("\n\n", " ").split(" ")).hasSize(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WEBVTTs are files of captions.\n\nThey hold text.",
        "1\n12:30 the ferry ran\n\n2\n13:30 it ran again",
        "[Script] The dyke\n\nThe dyke held.",
        "{1} The dyke held.\n{2} The ferry ran.",
        "<ttx> The dyke held.",
      })
  void otherTextsAreNoSubtitles(String text) throws UnreadableException {
    Article article = read(text);

    assertThat(article.headline() + article.body().replaceAll("\\s", ""))
        .hasSizeGreaterThan(text.length() / 2);
    assertThat(Cues.in(text)).isNull();
  }

  @Test
  void subtitlesWithoutWordsHaveNoText() {
    assertThatThrownBy(() -> read("WEBVTT\n\nNOTE nothing\n"))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("There are no words in the subtitles.");
  }

  private static String cue(String lines) {
    return "00:00:01,000 --> 00:00:04,000\n" + lines + "\n\n";
  }

  private static Article read(String file) throws UnreadableException {
    return TextReader.article(file, Origin.of("a.srt"));
  }
}
