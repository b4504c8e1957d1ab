package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.Query;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.internal.lucene.ForeignIndex;
import org.broadsheet.opensearch.wire.Values;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.index.mapper.MapperParsingException;
import org.opensearch.index.mapper.ParametrizedFieldMapper;
import org.opensearch.index.mapper.ParseContext;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.index.query.QueryShardException;
import org.opensearch.search.lookup.SearchLookup;

/**
 * The field {@code document} of type {@code broadsheet}, whose value is an object of one of three
 * kinds: {@code article} with the {@code input} that it came from if there is one, {@code entry} of
 * the ledger, {@code failure}. It stands for all Lucene fields that core gives such a document,
 * text fields that are analysed in the language of the article among them.
 */
final class ArticleFieldMapper extends ParametrizedFieldMapper {
  static final String TYPE = "broadsheet";

  static final Mapper.TypeParser PARSER = new TypeParser((name, context) -> new Builder(name));

  /** Which kind of document it is. */
  private static final String ARTICLE = "article";

  private static final String INPUT = "input";
  private static final String ENTRY = "entry";
  private static final String FAILURE = "failure";

  private ArticleFieldMapper(String name, MappedFieldType type, Builder builder, Parts parts) {
    super(name, type, parts.multiFields(), parts.copyTo());
    if (name.contains(".") || !type.name().equals(name)) {
      throw new MapperParsingException(
          "[" + builder.name() + "]: a field of type " + TYPE + " lies in no other");
    }
  }

  /** What every mapper has and this one has no use for. */
  private record Parts(MultiFields multiFields, CopyTo copyTo) {}

  @Override
  public ParametrizedFieldMapper.Builder getMergeBuilder() {
    return new Builder(simpleName()).init(this);
  }

  @Override
  protected String contentType() {
    return TYPE;
  }

  @Override
  protected void parseCreateField(ParseContext context) throws IOException {
    if (context.parser().currentToken() != XContentParser.Token.START_OBJECT) {
      throw new MapperParsingException(
          "[" + name() + "] has to be an object with article, entry or failure");
    }
    for (IndexableField field : document(context.parser().map())) {
      context.doc().add(field);
    }
  }

  private static Document document(Map<String, Object> value) throws IOException {
    if (value.get(ARTICLE) instanceof Map<?, ?> article) {
      @Nullable String input = (String) value.get(INPUT);
      return ForeignIndex.document(Values.article(article), input);
    }
    if (value.get(ENTRY) instanceof Map<?, ?> entry) {
      return ForeignIndex.document(decoded(entry, LedgerEntry.class));
    }
    if (value.get(FAILURE) instanceof Map<?, ?> failure) {
      return ForeignIndex.document(decoded(failure, InputFailure.class));
    }
    throw new MapperParsingException("neither article nor entry nor failure: " + value.keySet());
  }

  private static <T> T decoded(Map<?, ?> value, Class<T> type) {
    T decoded = type.cast(Values.decode(value, type));
    if (decoded == null) {
      throw new MapperParsingException("no " + type.getSimpleName());
    }
    return decoded;
  }

  private static final class Builder extends ParametrizedFieldMapper.Builder {
    Builder(String name) {
      super(name);
    }

    @Override
    protected List<Parameter<?>> getParameters() {
      return List.of();
    }

    @Override
    public ParametrizedFieldMapper build(BuilderContext context) {
      return new ArticleFieldMapper(
          name,
          new ArticleFieldType(buildFullName(context)),
          this,
          new Parts(multiFieldsBuilder.build(this, context), copyTo.build()));
    }
  }

  /** The field as the server's own queries see it: they find nothing in it. */
  private static final class ArticleFieldType extends MappedFieldType {
    ArticleFieldType(String name) {
      super(name, false, false, false, TextSearchInfo.NONE, Map.of());
    }

    @Override
    public String typeName() {
      return TYPE;
    }

    @Override
    public ValueFetcher valueFetcher(
        QueryShardContext context, SearchLookup lookup, @Nullable String format) {
      return source -> {
        Object value = source.extractValue(name(), null);
        return value == null ? List.of() : List.of(value);
      };
    }

    @Override
    public Query termQuery(Object value, QueryShardContext context) {
      throw new QueryShardException(
          context, "[" + name() + "] is searched by /_plugins/_broadsheet/INDEX/search alone");
    }

    @Override
    public Query existsQuery(QueryShardContext context) {
      return termQuery("", context);
    }
  }
}
