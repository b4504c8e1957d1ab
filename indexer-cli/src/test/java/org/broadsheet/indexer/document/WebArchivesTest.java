package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebArchivesTest {
  private static final String PAGE =
      "<!doctype html><html><body><h1>%s</h1><p>The old ferry of Port Amrel will run for another"
          + " year, so the council decided, caf\u00e9 and all.</p></body></html>";

  private static final String SITE = "https://courier.example/";

  @TempDir private Path dir;

  @Test
  void answersThatAreArticlesAreRead() throws IOException {
    Told told = Told.of(dir, "a.warc", crawl());

    assertThat(told.locations())
        .containsExactly("a.warc!/3", "a.warc!/4", "a.warc!/8", "a.warc!/10");
    assertThat(told.articles)
        .extracting(article -> String.valueOf(article.url()))
        .containsExactly(SITE + "ferry", SITE + "packed?x=1", SITE + "notes.txt", SITE + "latin");
    assertThat(told.articles.getFirst().headline()).isEqualTo("Ferry stays");
    assertThat(told.articles.getFirst().published()).isNull();
    assertThat(told.articles).allMatch(article -> article.body().contains("caf\u00e9"));
    assertThat(told.failures).isEmpty();
  }

  @Test
  void compressedOnesAndWaczGiveTheSame() throws IOException {
    byte[] packed = Archives.gz(crawl());
    Map<String, byte[]> wacz = new LinkedHashMap<>();
    wacz.put("datapackage.json", "{}".getBytes(UTF_8));
    wacz.put("pages/pages.jsonl", "{\"title\":\"Ferry stays\"}\n".getBytes(UTF_8));
    wacz.put("archive/a.warc.gz", packed);

    assertThat(Told.of(dir, "a.warc.gz", packed).locations())
        .containsExactly("a.warc.gz!/3", "a.warc.gz!/4", "a.warc.gz!/8", "a.warc.gz!/10");
    assertThat(Told.of(dir, "a.wacz", Archives.zip(wacz)).locations())
        .hasSize(4)
        .first()
        .isEqualTo("a.wacz!/archive/a.warc.gz!/3");
  }

  @Test
  void whatWasReadBeforeTheArchiveBreaksOffStays() throws IOException {
    byte[] whole = crawl();
    for (int end = 40; end < whole.length; end += 10) {
      Told told = Told.of(dir, "a.warc", Arrays.copyOf(whole, end));

      assertThat(told.articles.size() + told.failures.size()).isPositive();
      assertThat(told.failures.size()).isLessThan(3);
    }
    byte[] packed = Archives.gz(whole);
    for (int end = 40; end < packed.length; end += 10) {
      Told told = Told.of(dir, "a.warc.gz", Arrays.copyOf(packed, end));

      assertThat(told.failures).isNotEmpty();
    }
  }

  @Test
  void readingGoesOnBehindADamagedPlace() throws IOException {
    byte[] junk = "no record\r\nat all\r\n".getBytes(UTF_8);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(crawl());
    both.write(junk);
    both.write(crawl());
    Told told = Told.of(dir, "a.warc", both.toByteArray());

    assertThat(told.articles).hasSize(8);
    assertThat(told.reasons()).containsExactly("a.warc!/12: damaged");
  }

  @Test
  void targetsOfEveryKindAreRead() throws IOException {
    String[] targets = {
      "file:///archive/b.html",
      "ftp://courier.example/b.html",
      "urn:x-page:17",
      "<urn:x:1>",
      "www.courier.example/b.html",
      "b.html",
      "C:\\\\news\\\\b.html",
      "http://a b/%zz",
      "",
      "mailto:x"
    };
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    for (String target : targets) {
      byte[] page = PAGE.formatted("To " + target).getBytes(UTF_8);
      record(to, "resource", target, "text/html", page);
      record(to, "conversion", target, "text/plain", "Notes from there.".getBytes(UTF_8));
    }
    record(to, "response", "dns:courier.example", "text/dns", "x. 1 IN A".getBytes(UTF_8));
    record(to, "resource", "dns:courier.example", "text/dns", "x. 1 IN A".getBytes(UTF_8));
    record(to, "metadata", SITE, "application/warc-fields", "via: none\r\n".getBytes(UTF_8));
    record(to, "continuation", SITE, "text/html", "the rest".getBytes(UTF_8));
    record(to, "resource", SITE + "notes", "application/octet-stream", "Notes.".getBytes(UTF_8));
    Told told = Told.of(dir, "a.warc", to.toByteArray());

    assertThat(told.articles).hasSize(2 * targets.length + 1);
    assertThat(told.reasons()).containsExactly("a.warc!/24: unknown format");
  }

  @Test
  void filesOfASavedFolderAreReadAsFilesAre() throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    byte[] zip = Archives.zip(Archives.members("notes.txt", "Notes."));
    byte[] json = "{\"title\":\"Ferry\",\"text\":\"It runs.\"}".getBytes(UTF_8);
    record(to, "resource", "file:///news/a.zip", "application/zip", zip);
    record(to, "resource", "news/b.json", "application/json", json);
    record(to, "resource", "file:///news/site.css", "text/plain", "p {}".getBytes(UTF_8));
    record(to, "resource", "news/logo", "image/png", new byte[] {1, 2});
    record(to, "resource", "urn:pageinfo:x", "application/json", json);
    Told told = Told.of(dir, "a.warc", to.toByteArray());

    assertThat(told.locations()).containsExactly("a.warc!/1!/notes.txt", "a.warc!/2");
    assertThat(told.failures).isEmpty();
  }

  @Test
  void packedAnswersAreUnpackedWhateverTheirHeaderSays() throws IOException {
    byte[] page = PAGE.formatted("Ferry").getBytes(UTF_8);
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    bodies.put("deflate", deflated(page, false));
    bodies.put("Deflate ", deflated(page, true));
    bodies.put("deflate, gzip", Archives.gz(deflated(page, false)));
    bodies.put("gzip\r\nContent-Encoding: gzip", Archives.gz(Archives.gz(page)));
    bodies.put("x-gzip", Archives.gz(page));
    bodies.put("zstd", Archives.zstd(page));
    bodies.put("br", brotli(page));
    bodies.put("none", page);
    bodies.put("identity", page);
    bodies.put("", page);
    for (String coding : new String[] {"gzip", "br", "deflate", "zstd", "compress", "utf-8"}) {
      bodies.put(coding + " ,identity", page);
    }
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
      String headers = "Content-Type: text/html\r\nContent-Encoding: " + body.getKey();
      response(to, "a", "200 OK", headers, body.getValue());
    }
    response(
        to, "b", "200 OK", "Content-Type: text/html\r\nContent-Encoding: lz9", Archives.gz(page));
    response(
        to, "c", "200 OK", "Content-Type: text/html\r\nContent-Encoding: br", Archives.gz(page));
    Told told = Told.of(dir, "a.warc", to.toByteArray());

    assertThat(told.articles).hasSize(bodies.size());
    assertThat(told.articles).allMatch(article -> article.body().contains("another year"));
    assertThat(told.reasons()).containsExactly("a.warc!/17: unknown format", "a.warc!/18: damaged");
    assertThat(told.failures.getFirst().message()).contains("lz9");
  }

  @Test
  void anAnswerWithoutATypeIsReadByItsBytes() throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    response(to, "a", "200 OK", "Server: none", PAGE.formatted("Ferry").getBytes(UTF_8));
    response(
        to, "b", "200 OK", "Server: none", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

    Told told = Told.of(dir, "a.warc", to.toByteArray());
    assertThat(told.locations()).containsExactly("a.warc!/1");
    assertThat(told.failures).isEmpty();
  }

  /**
   * Brotli (RFC 7932) without compression: a window of 16 bits, one block of so many bytes, and an
   * empty last block.
   */
  private static byte[] brotli(byte[] page) {
    int head = (page.length - 1) << 4 | 1 << 20;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)});
    bytes.writeBytes(page);
    bytes.write(3);
    return bytes.toByteArray();
  }

  private static byte[] deflated(byte[] page, boolean raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream to = new DeflaterOutputStream(bytes, new Deflater(9, raw))) {
      to.write(page);
    }
    return bytes.toByteArray();
  }

  private static byte[] crawl() throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    record(to, "warcinfo", "", "application/warc-fields", "software: none\r\n".getBytes(UTF_8));
    record(
        to,
        "request",
        SITE + "ferry",
        "application/http;msgtype=request",
        "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
    response(
        to,
        "ferry",
        "200 OK",
        "Content-Type: text/html; charset=utf-8",
        PAGE.formatted("Ferry stays").getBytes(UTF_8));
    response(
        to,
        "packed?x=1",
        "200 OK",
        "Content-Type: text/html\r\nContent-Encoding: gzip",
        Archives.gz(PAGE.formatted("Packed").getBytes(UTF_8)));
    response(
        to,
        "gone",
        "404 Not Found",
        "Content-Type: text/html",
        PAGE.formatted("Gone").getBytes(UTF_8));
    response(to, "logo.png", "200 OK", "Content-Type: image/png", new byte[] {1, 2, 3});
    response(to, "frame", "200 OK", "Content-Type: text/html", "<html></html>".getBytes(UTF_8));
    record(
        to,
        "resource",
        SITE + "notes.txt",
        "text/plain",
        "Notes from the caf\u00e9.".getBytes(UTF_8));
    record(
        to,
        "revisit",
        SITE + "ferry",
        "application/http;msgtype=response",
        "HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
    response(
        to,
        "latin",
        "200 OK",
        "Content-Type: text/html; charset=iso-8859-1",
        PAGE.formatted("Latin").getBytes(ISO_8859_1));
    response(
        to, "robots.txt", "200 OK", "Content-Type: text/plain", "User-agent: *".getBytes(UTF_8));
    return to.toByteArray();
  }

  private static void response(
      ByteArrayOutputStream to, String path, String status, String headers, byte[] body)
      throws IOException {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    String head = "HTTP/1.1 " + status + "\r\n" + headers + "\r\nContent-Length: " + body.length;
    http.write((head + "\r\n\r\n").getBytes(UTF_8));
    http.write(body);
    record(to, "response", SITE + path, "application/http;msgtype=response", http.toByteArray());
  }

  private static void record(
      ByteArrayOutputStream to, String kind, String url, String type, byte[] block)
      throws IOException {
    String target = url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + kind
            + "\r\n"
            + target
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
            + kind.length()
            + ">\r\nWARC-Date: 2024-02-29T10:15:00Z\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    to.write(head.getBytes(UTF_8));
    to.write(block);
    to.write("\r\n\r\n".getBytes(UTF_8));
  }
}
