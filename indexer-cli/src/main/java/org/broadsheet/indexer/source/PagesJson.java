package org.broadsheet.indexer.source;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Pages;

/**
 * The pages of an article as JSON: a list of objects such as {@code {"page": 4, "start": 1523}},
 * where the page is null for what stands on none.
 */
final class PagesJson {
  private static final String PAGE = "page";
  private static final String START = "start";
  private static final int MISSING = -1;

  private PagesJson() {}

  static void write(JsonGenerator to, Pages pages) throws IOException {
    to.writeStartArray();
    for (Pages.Start start : pages.starts()) {
      to.writeStartObject();
      if (start.page() == Pages.NONE) {
        to.writeNullField(PAGE);
      } else {
        to.writeNumberField(PAGE, start.page());
      }
      to.writeNumberField(START, start.start());
      to.writeEndObject();
    }
    to.writeEndArray();
  }

  /**
   * Reads the value that the parser is at, to its end. Feeds have pages of other kinds too, such as
   * {@code "12-14"}: what is not as {@link #write} writes it tells nothing.
   */
  static Pages read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return Pages.UNKNOWN;
    }
    List<Pages.Start> starts = new ArrayList<>();
    boolean sound = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      sound &= read(parser, starts);
    }
    try {
      return sound ? new Pages(starts) : Pages.UNKNOWN;
    } catch (IllegalArgumentException e) {
      return Pages.UNKNOWN; // not in the order of the text
    }
  }

  /** Reads one member of the list; tells whether it says where a page begins. */
  private static boolean read(JsonParser parser, List<Pages.Start> to) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return false;
    }
    int page = MISSING;
    int start = MISSING;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals(PAGE)) {
        page = value == JsonToken.VALUE_NULL ? Pages.NONE : number(parser);
      } else if (name.equals(START)) {
        start = number(parser);
      }
      parser.skipChildren();
    }
    if (page < 0 || start < 0) {
      return false;
    }
    to.add(new Pages.Start(start, page));
    return true;
  }

  private static int number(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() == NumberType.INT
        ? parser.getIntValue()
        : MISSING;
  }
}
