package org.broadsheet.indexer.command;

import org.broadsheet.search.Grouping;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a field to count by, perhaps with a number of values, or {@code all}. */
final class FacetConverter implements ITypeConverter<FacetConverter.Asked> {
  private static final int USUAL = 10;

  /**
   * What is to be counted.
   *
   * @param by what makes the groups
   * @param most how many of them are shown at the most
   */
  record Asked(Grouping by, int most) {}

  @Override
  public Asked convert(String text) {
    int colon = text.lastIndexOf(':');
    String field = (colon < 0 ? text : text.substring(0, colon)).strip();
    String number = colon < 0 ? "" + USUAL : text.substring(colon + 1);
    try {
      int most = number.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(number);
      if (most > 0 && !field.isEmpty()) {
        return new Asked(Grouping.named(field), most);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException(
        "\"" + text + "\" is no facet, such as publisher, publisher:20 or year:all");
  }
}
