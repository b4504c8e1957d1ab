package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowRootsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<x-a><template shadowrootmode=open>one</template></x-a> two|one two",
        "<x-a><template shadowrootmode=closed>one <slot></slot></template>two</x-a>|one two",
        "<x-a><template shadowrootmode=open><slot name=b>no</slot> and <slot></slot></template>two"
            + "<i slot=b>one</i></x-a>|one and two",
        "<x-a><template shadowrootmode=open>one <slot>fallback</slot></template></x-a>|one"
            + " fallback",
        "<x-a><template shadowrootmode=open>one</template>not shown</x-a>|one",
        "<x-a><template shadowrootmode=open><style>p{}</style></template>light</x-a>|light",
        "<x-a><template shadowrootmode=open>one</template><template shadowrootmode=open>two"
            + "</template></x-a>|one",
        "<x-a><template>never shown</template>light</x-a>|light",
        "<x-a><template shadowrootmode=open>one <x-b><template shadowrootmode=open>(<slot></slot>)"
            + "</template><slot></slot></x-b></template>two</x-a>|one (two)",
      })
  void aShadowTreeStandsWhereBrowsersShowIt(String html, String text) {
    assertThat(Fragment.text(html)).isEqualTo(text);
  }

  @Test
  void paragraphsInAShadowTreeAreOnesOfTheArticle() {
    String page =
        "<h1>Ferry stays</h1>"
            + PageFixture.paragraphs(PageFixture.FIRST)
            + "<pull-out><template shadowrootmode=open>"
            + PageFixture.paragraphs(PageFixture.SECOND)
            + "</template></pull-out>"
            + PageFixture.paragraphs(PageFixture.THIRD);

    assertThat(PageReader.read("<article>" + page + "</article>").body())
        .isEqualTo(PageFixture.FIRST + "\n\n" + PageFixture.SECOND + "\n\n" + PageFixture.THIRD);
  }

  @Test
  void deepNestingAndManySlotsAreHarmless() {
    String deep = "<x-a><template shadowrootmode=open><slot></slot>".repeat(20_000) + "in it";
    String wide =
        "<x-a><template shadowrootmode=open>"
            + "<slot></slot>".repeat(50_000)
            + "</template>"
            + "<b>x</b>".repeat(50_000)
            + "</x-a>";

    assertThat(HtmlParser.parse(deep).body().text()).contains("in it");
    assertThat(HtmlParser.parse(wide).body().text()).contains("xx");
  }
}
