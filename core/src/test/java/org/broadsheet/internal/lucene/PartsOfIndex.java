package org.broadsheet.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.FSDirectory;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Searcher;

/** Articles in several folders, as the parts of one index, and as one index. */
final class PartsOfIndex implements Parts, Closeable {
  private final List<FSDirectory> folders = new ArrayList<>();
  private final List<DirectoryReader> readers = new ArrayList<>();
  private final List<IndexPart> parts = new ArrayList<>();

  /** How often any part was asked. */
  int asked;

  PartsOfIndex(Path folder, List<List<Article>> ofParts) throws IOException {
    for (List<Article> articles : ofParts) {
      Path part = folder.resolve("part" + readers.size());
      try (NewsIndex index = NewsIndex.open(part);
          ArticleWriter writer = index.writer()) {
        int number = 0;
        for (Article article : articles) {
          writer.add(article);
          if (++number % 20 == 0) {
            writer.commit();
          }
        }
        writer.commit();
      }
      folders.add(FSDirectory.open(part));
      readers.add(DirectoryReader.open(folders.getLast()));
      parts.add(IndexPart.of("part", readers.getLast(), null));
    }
  }

  /** Reads all as one, in the order of the parts. */
  Searcher one() throws IOException {
    IndexReader all = new MultiReader(readers.toArray(IndexReader[]::new), false);
    List<Diagnosis> diagnoses =
        readers.stream().map(part -> Diagnosis.elsewhere("all", part.directory())).toList();
    return new LuceneSearcher(new ReaderReference("searcher", all, diagnoses));
  }

  @Override
  public int count() {
    return parts.size();
  }

  @Override
  public List<IndexPart.Reply<?>> ask(List<Request> requests) throws IOException {
    List<IndexPart.Reply<?>> replies = new ArrayList<>();
    for (Request request : requests) {
      asked++;
      replies.add(
          parts.get(request.part()).answer(request.question(), request.known(), request.state()));
    }
    return replies;
  }

  @Override
  public void close() throws IOException {
    for (DirectoryReader reader : readers) {
      reader.close();
    }
    for (FSDirectory folder : folders) {
      folder.close();
    }
  }
}
