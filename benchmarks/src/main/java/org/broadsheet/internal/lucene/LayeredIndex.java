package org.broadsheet.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.broadsheet.article.Article;
import org.broadsheet.internal.lucene.PhraseCompiler.Slot;
import org.jspecify.annotations.Nullable;

/** Bodies only, as the product indexes them, with the layer of pairs or without. */
public final class LayeredIndex implements Closeable {
  private static final String BODY = "body";
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setStored(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TYPE.freeze();
  }

  private final FSDirectory directory;
  private final boolean pairs;

  public LayeredIndex(Path folder, boolean pairs) throws IOException {
    this.directory = FSDirectory.open(folder);
    this.pairs = pairs;
  }

  /** Indexes anew; every article so many times. */
  public void index(List<Article> articles, int times) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(128);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < times; i++) {
        for (Article article : articles) {
          Document document = new Document();
          document.add(new Body(article));
          writer.addDocument(document);
        }
      }
      writer.forceMerge(1);
    }
  }

  public long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  /** Counts the articles with each phrase; returns nanoseconds for each, warm. */
  public long[] times(List<String> phrases) throws IOException {
    long[] times = new long[phrases.size()];
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      TermLookup terms = new TermLookup(reader);
      for (int round = 0; round < 2; round++) {
        for (int i = 0; i < times.length; i++) {
          List<Slot> slots = PhraseCompiler.slots(phrases.get(i));
          long start = System.nanoTime();
          searcher.search(PhraseCompiler.phrase(BODY, slots, pairs, terms), 10);
          times[i] = System.nanoTime() - start;
        }
      }
    }
    return times;
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }

  private final class Body extends Field {
    private final Article article;

    Body(Article article) {
      super(BODY, article.body(), TYPE);
      this.article = article;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
      WordTokenStream stream =
          reuse instanceof WordTokenStream words ? words : new WordTokenStream(pairs);
      return stream.over(article.body(), true, TextLanguage.of(article.language()));
    }
  }
}
