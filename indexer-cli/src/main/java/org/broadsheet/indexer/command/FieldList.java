package org.broadsheet.indexer.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.article.ArticleField;

/** Fields of articles by the names that they have in JSON. */
final class FieldList {
  private FieldList() {}

  /**
   * The fields of these names, in their order.
   *
   * @throws IllegalArgumentException if one is the name of no field
   */
  static List<ArticleField> of(Collection<String> names) {
    return names.stream().map(FieldList::named).toList();
  }

  private static ArticleField named(String name) {
    return ArticleField.named(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Arrays.stream(ArticleField.values())
                        .map(ArticleField::fieldName)
                        .collect(
                            Collectors.joining(
                                ", ", "\"" + name + "\" is no field; the fields are ", ""))));
  }
}
