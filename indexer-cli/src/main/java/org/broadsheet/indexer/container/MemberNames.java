package org.broadsheet.indexer.container;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.extract.charset.NameCharset;
import org.broadsheet.extract.charset.NameCharset.Source;
import org.jspecify.annotations.Nullable;

/**
 * The names in one archive, whose encoding hardly any archive tells. They are UTF-8, or all in the
 * encoding that is the likeliest for all of them; in that a byte such as 5C is no separator of
 * folders, but may be the second half of a character. Not for use by several threads at once.
 */
final class MemberNames {
  /** So many names tell as much as a million. */
  private static final int ENOUGH = 500;

  private final List<byte[]> others = new ArrayList<>();
  private int utf8;
  private @Nullable Charset charset;

  /** Takes a name into account; the more are known, the surer is what they are read as. */
  void add(byte[] name) {
    if (isAscii(name)) {
      return;
    }
    if (NameCharset.utf8(name) != null) {
      utf8++;
    } else if (others.size() < ENOUGH) {
      others.add(name);
      charset = null;
    }
  }

  /** The name as it is read after all that are known by now. */
  String text(byte[] name) {
    String text = NameCharset.utf8(name);
    // A name of two characters in another encoding may happen to be UTF-8 too.
    boolean chance = others.size() > utf8 && !isAscii(name);
    if (text != null && !chance) {
      return text;
    }
    if (charset == null) {
      charset = NameCharset.of(others.isEmpty() ? List.of(name) : others, Source.ARCHIVE);
    }
    return NameCharset.decode(name, charset);
  }

  private static boolean isAscii(byte[] name) {
    for (byte b : name) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
