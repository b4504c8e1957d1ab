package org.broadsheet.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold in a folder: those of its own {@value #FILE}, and behind them those of the
 * folders above it. The last rule of the nearest file that is about a path decides.
 */
final class IgnoreRules {
  /** The name of the files with rules. */
  static final String FILE = ".broadsheetignore";

  private static final int MAX_BYTES = 1 << 20;
  private static final String BOM = "\ufeff";

  /** No rules. */
  static final IgnoreRules NONE = new IgnoreRules("", List.of(), null);

  private final String folder;
  private final List<IgnoreRule> rules;
  private final @Nullable IgnoreRules above;

  private IgnoreRules(String folder, List<IgnoreRule> rules, @Nullable IgnoreRules above) {
    this.folder = folder;
    this.rules = rules;
    this.above = above;
  }

  /** Patterns of a command line, which count from this folder on. */
  static IgnoreRules of(List<String> patterns, String folder) {
    List<IgnoreRule> rules = new ArrayList<>();
    for (String pattern : patterns) {
      IgnoreRule rule = IgnoreRule.of(pattern, "--exclude");
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules.isEmpty() ? NONE : new IgnoreRules(folder, rules, null);
  }

  /** The rules of all folders from the uppermost down to this one. */
  static IgnoreRules downTo(Path folder) throws IOException {
    Path parent = folder.getParent();
    return (parent == null ? NONE : downTo(parent)).in(folder);
  }

  /**
   * These and those of a folder in theirs.
   *
   * @throws IOException if it has rules that cannot be read: to go on would read too much
   */
  IgnoreRules in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return this;
    }
    if (!attributes.isRegularFile()) {
      return this;
    }
    String text;
    try (InputStream in = FoundFile.of(file, attributes).open()) {
      text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    }
    String location = Locations.of(file);
    List<IgnoreRule> rules = new ArrayList<>();
    int number = 0;
    for (String line : (text.startsWith(BOM) ? text.substring(1) : text).split("\n", -1)) {
      number++;
      IgnoreRule rule = IgnoreRule.of(line, location + ", line " + number);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules.isEmpty() ? this : new IgnoreRules(Locations.of(folder), rules, this);
  }

  /** The rule that decides about a path; null if none does. */
  @Nullable IgnoreRule about(String location, boolean isFolder) {
    for (IgnoreRules in = this; in != null; in = in.above) {
      if (in.rules.isEmpty()) {
        continue;
      }
      String path =
          location.substring(in.folder.endsWith("/") ? in.folder.length() : in.folder.length() + 1);
      for (int i = in.rules.size() - 1; i >= 0; i--) {
        if (in.rules.get(i).isAbout(path, isFolder)) {
          return in.rules.get(i);
        }
      }
    }
    return null;
  }
}
