package org.broadsheet.indexer.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.broadsheet.article.Article;
import org.broadsheet.extract.Recognition;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.indexer.container.Bounded;
import org.broadsheet.indexer.container.Budget;
import org.broadsheet.indexer.container.Compressed;
import org.broadsheet.indexer.container.LimitReachedException;
import org.broadsheet.indexer.container.Mbox;
import org.broadsheet.indexer.container.Member;
import org.broadsheet.indexer.container.Members;
import org.broadsheet.indexer.container.SevenZipArchive;
import org.broadsheet.indexer.container.TarArchive;
import org.broadsheet.indexer.container.Textless;
import org.broadsheet.indexer.container.Tnef;
import org.broadsheet.indexer.container.WebArchive;
import org.broadsheet.indexer.container.ZipArchive;
import org.broadsheet.indexer.feed.Items;
import org.broadsheet.indexer.scan.ScanFormat;
import org.broadsheet.indexer.scan.ScanReading;
import org.broadsheet.indexer.scan.Siblings;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.ToldArticle;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one input: opens it, and what lies in it, and tells what comes of each document.
 *
 * <p>Nothing that a document does ends the reading of the others; that only {@link Stop} does.
 */
final class InputReading implements Items {
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  /** The folder of the WARCs in a WACZ; beside it are indexes and lists of the same pages. */
  private static final Pattern WEB_ARCHIVES = Pattern.compile("archive/.*\\.w?arc(?:\\.gz)?");

  private final Readers readers;
  private final LanguageGuess language;
  private final Limits limits;
  private final FoundFile file;
  private final Findings to;
  private final Budget budget;
  private boolean told;

  /** The scanned papers of the innermost archive; null outside of one. */
  private @Nullable HeldScans held;

  InputReading(
      Readers readers, LanguageGuess language, Limits limits, FoundFile file, Findings to) {
    this.readers = readers;
    this.language = language;
    this.limits = limits;
    this.file = file;
    this.to = to;
    this.budget = new Budget(file.size());
  }

  /**
   * Reads all that there is.
   *
   * @throws IOException only what the findings throw
   */
  void run() throws IOException {
    try {
      whole();
      if (!told) {
        failed(Failure.ofKind(file.location(), "There is nothing in it that holds text."));
      }
    } catch (Stop stop) {
      switch (stop.getCause()) {
        case LimitReachedException limit -> to.failed(Reasons.failure(file.location(), limit));
        case IOException findings -> throw findings;
        case RuntimeException findings -> throw findings;
        case Error findings -> throw findings;
        case null, default -> throw stop;
      }
    }
  }

  private void whole() {
    try (TikaInputStream bytes = OpenFile.of(file)) {
      Document document = readers.document(limits.origin(file.location()), bytes, limits);
      Kind kind = readers.kind(document);
      if (file.size() > limits.fileBytes() && !kind.isStreamed()) {
        throw new UnreadableException("read", "too large", "The file is larger than the limit.");
      }
      document(document, kind, 0);
    } catch (TextlessException e) {
      failed(Failure.ofKind(file.location(), String.valueOf(e.getMessage())));
    } catch (ElsewhereException e) {
      failed(Failure.elsewhere(file.location(), String.valueOf(e.getMessage())));
    } catch (Throwable e) {
      failed(file.location(), e);
    } finally {
      // Some parsers set the flag, and every later read of a file on this thread would fail.
      Thread.interrupted();
    }
  }

  /** Reads a document that stands so deep in containers. */
  private void document(Document document, Kind kind, int depth) throws Exception {
    String type = document.type().toString();
    if (kind == Kind.PROGRAM || Textless.isKind(type)) {
      throw new TextlessException(Textless.sentence(type));
    }
    if (kind.isContainer() && depth >= limits.depth()) {
      throw new UnreadableException(
          "extract", "too deep", "Containers lie in each other more than " + depth + " deep.");
    }
    if (kind.isFeed()) {
      readers.read(document, kind, this);
      return;
    }
    Inside inside = new Inside(document, depth + 1);
    switch (kind) {
      case COMPRESSED -> compressed(document, depth + 1);
      case SCAN -> scan(document);
      case ZIP -> holding(document, () -> ZipArchive.read(document.bytes().getPath(), inside));
      case TAR -> holding(document, () -> TarArchive.read(document.bytes(), inside));
      case SEVEN_ZIP ->
          holding(document, () -> SevenZipArchive.read(document.bytes().getPath(), inside));
      case WEB_ARCHIVE -> WebArchive.read(document.bytes(), inside);
      case WACZ -> ZipArchive.read(document.bytes().getPath(), inside.only(WEB_ARCHIVES));
      case MAILBOX -> Mbox.read(document.bytes(), inside);
      case MAIL -> mail(document, inside);
      case TNEF -> tnef(document, inside);
      default -> {
        if (begins(document.location())) {
          found(articles(document, kind));
        }
      }
    }
  }

  private List<Article> articles(Document document, Kind kind) throws Exception {
    try {
      return readers.read(document, kind);
    } catch (UnreadableException e) {
      if (readers.isText(document, kind)) {
        throw e;
      }
      throw new TextlessException(Textless.sentence(document.type().toString()));
    }
  }

  /** A page or an issue: at once, or when it is known what else is in its container. */
  private void scan(Document document) throws Exception {
    ScanFormat format = readers.scanFormat(document);
    if (format == null) {
      throw new IllegalArgumentException("no scanned paper: " + document.location());
    }
    if (held != null) {
      held.keep(document, format);
    } else if (begins(document.location())) {
      boolean inFolder = document.location().equals(file.location());
      ScanInput scans = readers.scans();
      found(
          document,
          inFolder
              ? scans.read(document, format, file.path())
              : scans.read(document, format, ScanInput.none()));
    }
  }

  private void found(Document issue, ScanReading reading) {
    if (!reading.articles().isEmpty()) {
      found(reading.articles());
    }
    for (ScanReading.Missing missing : reading.missing()) {
      Failure failure = ScanInput.failure(issue.location(), missing);
      if (reading.articles().isEmpty() || begins(failure.location())) {
        failed(failure);
      }
    }
  }

  /** Reads a container, then the scanned papers that were in it. */
  private void holding(Document container, HeldScans.Reading reading) throws Exception {
    HeldScans before = held;
    try (HeldScans own = new HeldScans(container.location())) {
      held = own;
      own.around(reading, () -> held = before, this::scan, this::failedScan);
    }
  }

  private void scan(Document document, ScanFormat format, Siblings beside) throws Exception {
    if (begins(document.location())) {
      found(document, readers.scans().read(document, format, beside));
    }
  }

  private void failedScan(String location, Throwable e) {
    if (!(e instanceof TextlessException)) {
      failed(location, e);
    }
  }

  /** The message, then what is attached to it. */
  private void mail(Document document, Members attached) throws Exception {
    Path message = document.bytes().getPath();
    String reason = null;
    try {
      if (begins(document.location())) {
        found(readers.read(document, Kind.MAIL));
      }
    } catch (Throwable e) {
      failed(document.location(), e);
      reason = Reasons.of(e).reason();
    }
    try {
      MailReader.attachments(message, document, attached);
    } catch (IOException e) {
      // What keeps the message from being read mostly keeps its parts from it, and is told.
      if (!Reasons.of(e).reason().equals(reason)) {
        throw e;
      }
    }
  }

  /** The message, where something is written in it, then what is attached to it. */
  private void tnef(Document document, Members attached) throws Exception {
    Tnef message = Tnef.read(document.bytes());
    try {
      if (begins(document.location())) {
        Article article = readers.read(message, document);
        if (article != null) {
          found(List.of(article));
        }
      }
    } catch (Throwable e) {
      failed(document.location(), e);
    }
    message.attachments(attached);
  }

  /** A file that was compressed by itself, as archives of pages keep theirs, is the file in it. */
  private void compressed(Document packed, int depth) throws Exception {
    Compressed kind = Compressed.of(packed.type().toString());
    if (kind == null) {
      throw new IllegalArgumentException("not compressed: " + packed.type());
    }
    Bounded unpacked = new Bounded(kind.open(packed.bytes()), limits.fileBytes(), budget);
    read(packed.origin().withName(kind.inner(packed.name())), unpacked, null, depth);
  }

  /** Reads what came out of a container. */
  private void read(Origin origin, Bounded from, @Nullable String type, int depth)
      throws Exception {
    try (TikaInputStream bytes = TikaInputStream.get(from)) {
      if (bytes.peek(new byte[1]) <= 0) {
        return;
      }
      MediaType known = type == null ? null : MediaType.parse(type);
      Document document =
          known == null
              ? readers.document(origin, bytes, limits)
              : new Document(origin, known.getBaseType(), bytes, limits);
      Kind kind = readers.kind(document);
      if (kind.isStreamed()) {
        from.stream();
      }
      document(document, kind, depth);
    }
  }

  /** Tells whether the document is to be parsed; one that is not has been told of before. */
  private boolean begins(String location) {
    try {
      boolean wanted = to.begins(location);
      told |= !wanted;
      return wanted;
    } catch (IOException | RuntimeException | Error e) {
      throw new Stop(e);
    }
  }

  private void found(List<Article> articles) {
    hand(articles.stream().map(a -> Recognition.of(a, language)).toList());
  }

  private void hand(List<Article> articles) {
    told = true;
    try {
      to.found(articles);
    } catch (IOException | RuntimeException | Error e) {
      throw new Stop(e);
    }
  }

  /** Tells what is wrong with a document, unless it is about all that follows. */
  private void failed(String location, Throwable e) {
    if (e instanceof Stop stop) {
      throw stop;
    }
    failed(Reasons.failure(location, e));
  }

  @Override
  public void article(Article article) {
    found(List.of(article));
  }

  @Override
  public void told(ToldArticle article) {
    hand(List.of(article.recognised(language)));
  }

  @Override
  public void failed(Failure failure) {
    LimitReachedException limit = budget.reached();
    if (limit != null) {
      throw new Stop(limit);
    }
    told = true;
    try {
      to.failed(failure);
    } catch (IOException | RuntimeException | Error e) {
      throw new Stop(e);
    }
  }

  /** The members of one container. */
  private final class Inside implements Members {
    private final Document container;
    private final int depth;
    private final Set<String> keys = new HashSet<>();

    /** How many members of a name there are, where there are several. */
    private final Map<String, Integer> times = new HashMap<>();

    private Pattern only = ANY;

    Inside(Document container, int depth) {
      this.container = container;
      this.depth = depth;
    }

    Inside only(Pattern names) {
      only = names;
      return this;
    }

    @Override
    public boolean wants(String name) {
      return only.matcher(name).matches() && !Textless.isNamed(name);
    }

    @Override
    public void member(Member member) {
      String location = location(member.key());
      try {
        budget.open();
        Origin origin =
            new Origin(
                location, member.fileName(), member.url(), member.charset(), limits.characters());
        read(origin, new Bounded(member.bytes(), limits.fileBytes(), budget), member.type(), depth);
      } catch (TextlessException e) {
        // Nobody who packs a site wants a failure for each of its pictures.
      } catch (Throwable e) {
        // Crawls are full of pages that show nothing, such as frames around adverts.
        boolean blank = member.url() != null && Reasons.of(e).reason().equals("no text");
        if (!blank) {
          InputReading.this.failed(location, e);
        }
      } finally {
        // What one member's parser does to the thread is no matter of the next.
        Thread.interrupted();
      }
    }

    @Override
    public void failed(String name, Exception why) {
      InputReading.this.failed(location(name), why);
    }

    /** Archives may hold several members of one name; none may take the place of another. */
    private String location(String name) {
      String key = name;
      while (!keys.add(key)) {
        key = name + "#" + times.merge(name, 2, (before, two) -> before + 1);
      }
      return container.location() + "!/" + key;
    }
  }
}
