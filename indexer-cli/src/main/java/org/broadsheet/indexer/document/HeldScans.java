package org.broadsheet.indexer.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.broadsheet.indexer.scan.ScanFormat;
import org.broadsheet.indexer.scan.ScanReader;
import org.broadsheet.indexer.scan.Siblings;

/**
 * Scanned papers of one container, kept in files until all its members are known: an issue may come
 * before its pages or behind them.
 */
final class HeldScans implements AutoCloseable {
  /** Reads the container. */
  interface Reading {
    void run() throws Exception;
  }

  /** Reads one of them. */
  interface Work {
    void read(Document document, ScanFormat format, Siblings beside) throws Exception;
  }

  /** Takes what one of them throws. */
  interface Faults {
    void failed(String location, Throwable e);
  }

  private record Held(Document document, ScanFormat format, Path file) {}

  private final String container;
  private final Map<String, Held> byName = new LinkedHashMap<>();

  /**
   * @param container its location
   */
  HeldScans(String container) {
    this.container = container;
  }

  /** Keeps a member, and reads it to its end. */
  void keep(Document document, ScanFormat format) throws IOException {
    Path file = Files.createTempFile("scan", ".xml");
    String key = document.location().substring(container.length() + "!/".length());
    // Without what a compression adds to it, as the issue names it.
    String name = key.substring(0, key.lastIndexOf('/') + 1) + document.name();
    byName.put(byName.containsKey(name) ? key : name, new Held(document, format, file));
    Files.copy(document.bytes(), file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads the container, which keeps some of its members here, and then these: also where the
   * container breaks off, which is thrown after that.
   *
   * @param read run when the container was read
   */
  void around(Reading container, Runnable read, Work work, Faults faults) throws Exception {
    Exception broken = null;
    try {
      container.run();
    } catch (Stop stop) {
      throw stop;
    } catch (Exception e) {
      broken = e;
    } finally {
      read.run();
    }
    read(work, faults);
    if (broken != null) {
      throw broken;
    }
  }

  /** Reads the issues, then the pages that belong to none; in the order of the container. */
  private void read(Work work, Faults faults) {
    Set<String> used = new HashSet<>();
    byName.forEach(
        (name, held) -> {
          if (held.format().isIssue()) {
            Siblings beside = new Siblings(byName.keySet(), name, this::open);
            used.add(name);
            used.addAll(pages(held, beside));
            read(held, beside, work, faults);
          }
        });
    byName.forEach(
        (name, held) -> {
          if (!used.contains(name)) {
            read(held, ScanInput.none(), work, faults);
          }
        });
  }

  private static Set<String> pages(Held issue, Siblings beside) {
    Set<String> pages = new HashSet<>();
    try (InputStream bytes = Files.newInputStream(issue.file())) {
      for (String reference : ScanReader.references(bytes, issue.format())) {
        String name = beside.find(reference);
        if (name != null) {
          pages.add(name);
        }
      }
    } catch (IOException e) {
      // That it cannot be read is told where it is.
    }
    return pages;
  }

  private static void read(Held held, Siblings beside, Work work, Faults faults) {
    Document known = held.document();
    try (TikaInputStream bytes = TikaInputStream.get(held.file())) {
      Document document = new Document(known.origin(), known.type(), bytes, known.limits());
      work.read(document, held.format(), beside);
    } catch (Throwable e) {
      faults.failed(known.location(), e);
    }
  }

  private InputStream open(String name) throws IOException {
    Held held = byName.get(name);
    if (held == null) {
      throw new FileNotFoundException(name);
    }
    return Files.newInputStream(held.file());
  }

  @Override
  public void close() {
    for (Held held : byName.values()) {
      try {
        Files.deleteIfExists(held.file());
      } catch (IOException e) {
        // It goes with the folder of the process.
      }
    }
  }
}
