package org.broadsheet.indexer.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.indexer.scan.ScanReading.Missing;
import org.jspecify.annotations.Nullable;

/** The pages of an issue, of which a few are kept in memory. Not for use by several threads. */
final class PageFiles {
  /** Articles go on over some pages, and stand on them in turn. */
  private static final int KEPT = 12;

  private static final int HEAD = 1 << 14;

  private final MetsFiles files;
  private final Siblings beside;
  private final List<Missing> missing = new ArrayList<>();
  private final Set<String> unread = new HashSet<>();
  private final Map<String, List<ScannedPage>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<ScannedPage>> eldest) {
          return size() > KEPT;
        }
      };

  PageFiles(MetsFiles files, Siblings beside) {
    this.files = files;
    this.beside = beside;
  }

  /** The pages in a file of the issue; none where it is missing or damaged. */
  List<ScannedPage> pages(String file) {
    List<ScannedPage> pages = kept.get(file);
    if (pages == null) {
      pages = unread.contains(file) ? List.of() : read(file);
      kept.put(file, pages);
    }
    return pages;
  }

  /** Tells whether a file that was asked for is not there, or damaged. */
  boolean isMissing(String file) {
    return unread.contains(file);
  }

  List<Missing> missing() {
    return missing;
  }

  private List<ScannedPage> read(String file) {
    String reference = files.reference(file);
    String name = beside.find(reference);
    if (name != null) {
      try (InputStream bytes = beside.open(name)) {
        return pages(bytes);
      } catch (IOException e) {
        // Told below, as what is missing is.
      }
    }
    unread.add(file);
    missing.add(new Missing(files.page(file), reference, name != null));
    return List.of();
  }

  /**
   * The pages of a file in any format of pages; none if it is in another.
   *
   * @throws IOException if it is damaged
   */
  static List<ScannedPage> pages(InputStream bytes) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, HEAD);
    in.mark(HEAD);
    ScanFormat format = ScanFormat.ofBytes(in.readNBytes(HEAD));
    in.reset();
    return pages(in, format);
  }

  /** The pages of a file in this format. */
  static List<ScannedPage> pages(InputStream in, @Nullable ScanFormat format) throws IOException {
    return switch (format) {
      case ALTO -> AltoReader.read(in);
      case PAGE_XML -> List.of(PageXmlReader.read(in));
      case HOCR -> HocrReader.read(in);
      case null, default -> List.of();
    };
  }
}
