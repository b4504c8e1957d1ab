package org.broadsheet.indexer.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.indexer.serve.http.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, as a person uses it. */
@Tag("once")
final class BrowserTest {
  private static final String PHRASE = "%22against%20all%20odds%22";

  /** A page of each kind. */
  private static final Map<String, String> VIEWS =
      Map.of(
          "home", "/",
          "results", "/search?q=harbour",
          "nothing", "/search?q=harbor",
          "article", "/article/en-3?q=" + PHRASE + "&at=2",
          "concordance", "/kwic?q=" + PHRASE,
          "comparison", "/compare?q=harbour&q=bridge&q=ferry",
          "failures", "/failures",
          "help", "/help",
          "mistake", "/search?q=nosuchfield:x",
          "absent", "/nosuchpage");

  @TempDir static Path folder;
  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Optional<Path> program = Browser.program();
    assumeTrue(program.isPresent(), "there is no Chromium: .ci/chromium installs one");
    Served.write(folder, PageArticles.all());
    served =
        Served.of(
            folder,
            new SearchServer.Settings(
                "127.0.0.1", 0, null, Set.of(), List.of("desk"), Limits.usual()));
    browser = new Browser(program.get());
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @BeforeEach
  void asUsual() throws Exception {
    browser.scripts(true);
    browser.scheme("light");
    browser.size(1280, 900);
  }

  @AfterEach
  void nothingRanThatShouldNot() {
    assertThat(browser.complaints).isEmpty();
    assertThat(served.unforeseen).isEmpty();
  }

  private static void go(String address) throws Exception {
    browser.go(served.server.address() + address);
  }

  private static String address() throws Exception {
    return browser.js("location.pathname + location.search + location.hash").asText();
  }

  private static String focused() throws Exception {
    return browser.js("document.activeElement.textContent").asText();
  }

  @Test
  void aSearchByKeyboardAlone() throws Exception {
    go("/");
    browser.press("/");
    browser.type("\"against all odds\"");
    browser.through(() -> browser.press("Enter"));
    assertThat(address()).isEqualTo("/search?q=%22against+all+odds%22");
    assertThat(browser.text("#total")).startsWith("45 articles");
    assertThat(browser.count(".hit")).isEqualTo(20);
    browser.press("j");
    browser.press("j");
    browser.press("k");
    String first = focused();
    assertThat(first).startsWith("Harbour report");
    browser.through(() -> browser.press("Enter"));
    assertThat(browser.text("h1")).isEqualTo(first);
    browser.press("?");
    assertThat(browser.js("document.getElementById('keys').open").asBoolean()).isTrue();
    browser.press("Escape");
    browser.await("!document.getElementById('keys').open");
  }

  @Test
  void theNextMatchIsInThisArticleAndThenInTheNextOne() throws Exception {
    go("/article/en-3?q=" + PHRASE + "&at=2&sort=newest");
    assertThat(browser.count("mark[id]")).isEqualTo(2);
    browser.press("n");
    assertThat(browser.text("#mark-status")).isEqualTo("1 of 2");
    browser.press("n");
    assertThat(browser.text("#mark-status")).isEqualTo("2 of 2");
    browser.through(() -> browser.press("n"));
    assertThat(address()).contains("at=3").endsWith("#m1");
    browser.await("document.getElementById('mark-status').innerText === '1 of 2'");
    browser.through(() -> browser.press("p"));
    assertThat(address()).contains("at=2");
    browser.await("document.getElementById('mark-status').innerText === '2 of 2'");
  }

  @Test
  void filtersNarrowAndWiden() throws Exception {
    go("/search?q=harbour");
    browser.through(
        () ->
            browser.js(
                "[...document.querySelectorAll('.values a')].find(a =>"
                    + " a.href.includes('publisher=The%20Quay')).click()"));
    assertThat(browser.text("#total")).startsWith("15 articles");
    browser.through(
        () ->
            browser.js(
                "[...document.querySelectorAll('.values a')].find(a =>"
                    + " a.href.includes('field.desk=Foreign')).click()"));
    assertThat(browser.text("#total")).startsWith("8 articles");
    browser.through(() -> browser.js("document.querySelector('.chosen a').click()"));
    browser.through(() -> browser.js("document.querySelector('.chosen a').click()"));
    assertThat(browser.text("#total")).startsWith("45 articles");
  }

  @Test
  void theTimelineIsBrushedByMouse() throws Exception {
    go("/search?q=harbour&from=2023-01&to=2023-12");
    JsonNode box =
        browser.js(
            "(r => [r.left, r.top, r.width,"
                + " r.height])(document.querySelector('.bars').getBoundingClientRect())");
    double step = box.get(2).asDouble() / browser.count(".bars a");
    double y = box.get(1).asDouble() + 30;
    browser.through(
        () ->
            browser.drag(
                box.get(0).asDouble() + 2.5 * step, y, box.get(0).asDouble() + 4.5 * step, y));
    assertThat(address()).contains("from=2023-03", "to=2023-05");
    assertThat(browser.text("#total")).startsWith("12 articles");
  }

  @Test
  void theTimelineIsBrushedByKeyboard() throws Exception {
    go("/search?q=harbour");
    browser.js("document.querySelector('.handles input').focus()");
    browser.press("ArrowRight");
    browser.press("ArrowRight");
    assertThat(browser.js("document.activeElement.getAttribute('aria-valuetext')").asText())
        .isEqualTo("2023-03");
    browser.through(() -> browser.press("Enter"));
    assertThat(address()).contains("from=2023-03", "to=2023-12");
  }

  @Test
  void pagesFollowEachOtherAndEachIsAnAddress() throws Exception {
    go("/search?q=harbour&sort=oldest");
    browser.through(() -> browser.js("document.querySelector('.pages [rel=next]').click()"));
    assertThat(address()).isEqualTo("/search?q=harbour&sort=oldest&offset=20");
    assertThat(browser.text("#total")).contains("21 to 40");
    browser.js("setTimeout(() => history.back())");
    browser.await("location.search === '?q=harbour&sort=oldest'");
    assertThat(browser.text("#total")).contains("1 to 20");
  }

  @Test
  void theBoxOffersEarlierSearches() throws Exception {
    go("/search?q=bridge");
    go("/");
    browser.press("/");
    browser.press("ArrowDown");
    assertThat(browser.js("document.getElementById('q').getAttribute('aria-expanded')").asText())
        .isEqualTo("true");
    assertThat(browser.text("#q-list [aria-selected=true]")).isNotEmpty();
    browser.js("document.getElementById('q').value = 'brid'");
    browser.js("document.getElementById('q').dispatchEvent(new Event('input'))");
    browser.press("ArrowDown");
    assertThat(browser.text("#q-list [aria-selected=true]")).isEqualTo("bridge");
    browser.through(() -> browser.press("Enter"));
    assertThat(address()).isEqualTo("/search?q=bridge");
  }

  @Test
  void aRowOfTheConcordanceLeadsToItsPlace() throws Exception {
    go("/kwic?q=" + PHRASE + "&sort=left");
    assertThat(browser.text(".total")).isEqualTo("90 occurrences in 45 articles");
    assertThat(browser.count(".kwic tbody tr")).isEqualTo(50);
    browser.through(() -> browser.js("document.querySelector('.kwic .match a').click()"));
    assertThat(browser.count("#here")).isEqualTo(1);
    assertThat(browser.js("document.activeElement.tagName").asText()).isEqualTo("MARK");
  }

  @Test
  void phrasesAreComparedOverTime() throws Exception {
    go("/compare?q=harbour");
    browser.js("document.querySelectorAll('.phrases input[type=search]')[1].value = 'bridge'");
    browser.through(() -> browser.js("document.querySelector('.phrases').requestSubmit()"));
    assertThat(browser.count(".lines polyline")).isEqualTo(2);
    assertThat(browser.count(".counts tbody tr")).isEqualTo(12);
  }

  @Test
  void allOfItWorksWithoutScripts() throws Exception {
    browser.scripts(false);
    go("/search?q=" + PHRASE);
    assertThat(browser.text("#total")).startsWith("45 articles");
    assertThat(browser.count(".bars a[href]")).isEqualTo(12);
    assertThat(browser.count(".dates button")).isEqualTo(1);
    assertThat(browser.count(".handles")).isZero();
    for (String view : VIEWS.values()) {
      go(view);
      assertThat(browser.text("main")).as(view).isNotBlank();
    }
    go("/help"); // from the same page one would not arrive
    go("/article/en-3?q=" + PHRASE + "&at=2#m2");
    assertThat(browser.js("document.querySelector(':target').tagName").asText()).isEqualTo("MARK");
    assertThat(browser.count(".ways a[rel=next], .ways a[rel=prev]")).isEqualTo(2);
  }

  @Test
  void articlesKeepTheirDirectionInWhateverPage() throws Exception {
    String arabic = "رغم كل الصعاب";
    go("/search?q=%22" + URLEncoder.encode(arabic, StandardCharsets.UTF_8) + "%22");
    assertThat(direction("html")).isEqualTo("ltr");
    assertThat(direction(".hit h2")).isEqualTo("rtl");
    assertThat(browser.text(".hit mark")).isEqualTo(arabic);
    go("/search?q=harbour&ui=ar");
    assertThat(direction("html")).isEqualTo("rtl");
    assertThat(direction(".hit h2")).isEqualTo("ltr");
    go("/article/ja-1?q=%E7%81%AF%E5%8F%B0");
    assertThat(browser.count("mark[id]")).isEqualTo(4);
    assertThat(browser.js("document.querySelector('.story').lang").asText()).isEqualTo("ja");
  }

  private static String direction(String selector) throws Exception {
    return browser
        .js("getComputedStyle(document.querySelector('" + selector + "')).direction")
        .asText();
  }

  @Test
  void thePageSpeaksSixLanguages() throws Exception {
    List<String> titles = new ArrayList<>();
    for (String language : List.of("en", "de", "fr", "es", "ar", "ja")) {
      go("/search?q=harbour&ui=" + language);
      assertThat(browser.js("document.documentElement.lang").asText()).isEqualTo(language);
      titles.add(browser.text("#total"));
      assertThat(browser.js("document.querySelector('.hit h2 a').href").asText())
          .contains("ui=" + language);
    }
    assertThat(titles).doesNotHaveDuplicates();
  }

  @Test
  void nothingInAnArticleRuns() throws Exception {
    go("/search?q=mischief&facet=desk");
    assertThat(browser.count(".hit")).isEqualTo(PageArticles.HOSTILE.size());
    assertHarmless();
    go("/kwic?q=mischief");
    assertHarmless();
    go(
        "/search?q="
            + URLEncoder.encode(
                "mischief \"><script>window.pwned=1</script>", StandardCharsets.UTF_8));
    assertHarmless();
    for (int i = 0; i < PageArticles.HOSTILE.size(); i++) {
      String id = URLEncoder.encode("bad-" + i + "<\"'&/?#%", StandardCharsets.UTF_8);
      go("/article/" + id + "?q=mischief");
      assertThat(browser.text("h1")).startsWith("Mischief");
      assertHarmless();
    }
  }

  private static void assertHarmless() throws Exception {
    assertThat(browser.js("typeof window.pwned").asText()).isEqualTo("undefined");
    assertThat(browser.count("script")).isEqualTo(1);
    assertThat(browser.count("iframe, object, embed, base, img, style, math")).isZero();
    assertThat(
            browser
                .js(
                    "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a"
                        + " => a.name.startsWith('on') ||"
                        + " /^\\s*(javascript|data):/i.test(a.value)).map(a => a.name + '=' +"
                        + " a.value)")
                .toString())
        .isEqualTo("[]");
    assertThat(
            browser
                .js("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.documentElement.outerHTML)")
                .asBoolean())
        .isFalse();
  }

  @Test
  void noViewHasABarrier() throws Exception {
    String axe;
    try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      for (Map.Entry<String, String> view : VIEWS.entrySet()) {
        go(view.getValue());
        assertThat(violations(axe)).as(view.getKey() + ", " + scheme).isEqualTo("[]");
      }
    }
    browser.size(390, 800);
    go("/search?q=harbour&ui=ar");
    assertThat(violations(axe)).as("narrow, from right to left").isEqualTo("[]");
    assertThat(browser.js("document.documentElement.scrollWidth <= innerWidth").asBoolean())
        .isTrue();
  }

  private static String violations(String axe) throws Exception {
    browser.js(axe + ";0");
    return browser
        .js(
            "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => v.id"
                + " + ': ' + v.nodes.map(n => n.html.slice(0, 200) + n.failureSummary).join(' |"
                + " ')))")
        .toString();
  }

  @Test
  void nothingMovesWhileAPageIsPainted() throws Exception {
    go("/search?q=harbour");
    JsonNode shift =
        browser.js(
            "new Promise(done => { let all = 0; new PerformanceObserver(list => { for (const e of"
                + " list.getEntries()) all += e.value; }).observe({type: 'layout-shift', buffered:"
                + " true}); setTimeout(() => done(all), 300); })");
    assertThat(shift.asDouble()).isLessThan(0.1);
    double painted =
        browser
            .js("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            .asDouble();
    assertThat(painted).as("ms until something is seen").isBetween(1.0, 5_000.0);
    long bytes =
        browser
            .js(
                "performance.getEntries().filter(e => e.transferSize !== undefined)"
                    + ".reduce((all, e) => all + e.encodedBodySize, 0)")
            .asLong();
    assertThat(bytes).isBetween(1L, 100_000L);
  }
}
