package org.broadsheet.indexer.command;

import org.broadsheet.indexer.request.FacetRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a field to count by, perhaps with a number of values, or {@code all}. */
final class FacetConverter implements ITypeConverter<FacetRequest> {
  @Override
  public FacetRequest convert(String text) {
    try {
      return FacetRequest.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
