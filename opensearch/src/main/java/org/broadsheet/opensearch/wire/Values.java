package org.broadsheet.opensearch.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.NewsDate;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.internal.lucene.Packed;
import org.broadsheet.internal.lucene.Question;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.search.Hit;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@link Calls} as what {@link Json} reads and writes. A record is an object of its
 * components, so that a new one needs nothing here; a part of a query says with {@code is} which it
 * is; an article has a list of texts for each field, as {@link ArticleField} gives them; and values
 * with builders are turned into records first.
 */
public final class Values {
  /** What says which of its kinds a part of a query is. */
  private static final String KIND = "is";

  /** What says that an article has only some of its fields. */
  private static final String PARTIAL = "partial";

  /** Stands in for a class that is no record. */
  private record StandIn<T, R extends Record>(
      Class<R> record, Function<T, R> in, Function<R, T> out) {
    Object encode(Object value, Class<T> type) {
      return Values.encodeRecord(in.apply(type.cast(value)));
    }

    T decode(Object tree) {
      return out.apply(record.cast(decodeRecord(object(tree), record)));
    }
  }

  private static final Map<Class<?>, StandIn<?, ?>> STAND_INS =
      Map.of(
          Hit.class,
          new StandIn<>(HitRecord.class, HitRecord::of, HitRecord::hit),
          Results.class,
          new StandIn<>(ResultsRecord.class, ResultsRecord::of, ResultsRecord::results),
          IndexInfo.class,
          new StandIn<>(InfoRecord.class, InfoRecord::of, InfoRecord::info),
          LedgerEntry.class,
          new StandIn<>(EntryRecord.class, EntryRecord::of, EntryRecord::entry),
          SearchRequest.class,
          new StandIn<>(RequestRecord.class, RequestRecord::of, RequestRecord::request));

  /** The kinds of what has some, by their names. */
  private static final ClassValue<Map<String, Class<?>>> KINDS =
      new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> sealed) {
          return Arrays.stream(sealed.getPermittedSubclasses())
              .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));
        }
      };

  private Values() {}

  /** {@return what stands for a value in JSON} */
  public static @Nullable Object encode(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Number number -> number;
      case Boolean truth -> truth;
      case Enum<?> constant -> constant.name();
      case Optional<?> optional -> encode(optional.orElse(null));
      case Article article -> article(article);
      case Packed packed -> Base64.getEncoder().encodeToString(packed.bytes());
      case Collection<?> list -> encodeAll(list);
      case Map<?, ?> map -> encodeMap(map);
      case NewsDate date -> date.toString();
      case Record parts -> encodeRecord(parts);
      case Instant time -> time.toString();
      case LocalDate day -> day.toString();
      case Duration time -> time.toString();
      default -> standIn(value.getClass()).encode(value, cast(value.getClass()));
    };
  }

  private static List<@Nullable Object> encodeAll(Collection<?> all) {
    List<@Nullable Object> list = new ArrayList<>(all.size());
    all.forEach(one -> list.add(encode(one)));
    return list;
  }

  private static Map<String, @Nullable Object> encodeMap(Map<?, ?> map) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    map.forEach((key, value) -> object.put((String) key, encode(value)));
    return object;
  }

  private static Map<String, @Nullable Object> encodeRecord(Record parts) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (parts instanceof NewsQuery
        || parts instanceof NewsQuery.Part
        || parts instanceof Question) {
      object.put(KIND, parts.getClass().getSimpleName());
    }
    RecordShape.of(parts.getClass()).encode(parts, object);
    return object;
  }

  /** {@return the fields of an article, a list of texts each} */
  public static Map<String, Object> article(Article article) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (ArticleField field : ArticleField.values()) {
      List<String> values = field.values(article);
      if (!values.isEmpty()) {
        object.put(field.fieldName(), values);
      }
    }
    if (article.isPartial()) {
      object.put(PARTIAL, true);
    }
    return object;
  }

  /**
   * {@return the value that {@link #encode} made a tree of}
   *
   * @param tree of maps, lists, strings, numbers and truth values
   * @param type what the value is, with its parameters
   * @throws IllegalArgumentException if the tree is not of such a value
   */
  public static @Nullable Object decode(@Nullable Object tree, Type type) {
    if (type instanceof ParameterizedType generic) {
      return decodeGeneric(tree, generic);
    }
    if (tree == null) {
      return null;
    }
    Class<?> kind = (Class<?>) type;
    try {
      return decodeClass(tree, kind);
    } catch (ClassCastException | NullPointerException e) {
      throw new IllegalArgumentException("no " + kind.getSimpleName() + ": " + tree, e);
    }
  }

  private static @Nullable Object decodeGeneric(@Nullable Object tree, ParameterizedType type) {
    Class<?> kind = (Class<?>) type.getRawType();
    if (kind == Question.class) {
      return decode(tree, kind);
    }
    Type[] of = type.getActualTypeArguments();
    if (kind == Optional.class) {
      return Optional.ofNullable(decode(tree, of[0]));
    }
    if (tree == null) {
      return null;
    }
    if (kind == Map.class) {
      Map<Object, @Nullable Object> map = new LinkedHashMap<>();
      object(tree).forEach((key, value) -> map.put(key, decode(value, of[1])));
      return map;
    }
    Collection<@Nullable Object> all =
        kind == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
    for (Object one : (List<?>) tree) {
      all.add(decode(one, of[0]));
    }
    return all;
  }

  private static Object decodeClass(Object tree, Class<?> kind) {
    if (kind == String.class) {
      return (String) tree;
    } else if (kind == int.class || kind == Integer.class) {
      return Math.toIntExact(((Number) tree).longValue());
    } else if (kind == long.class || kind == Long.class) {
      return ((Number) tree).longValue();
    } else if (kind == float.class) {
      return ((Number) tree).floatValue();
    } else if (kind == double.class) {
      return ((Number) tree).doubleValue();
    } else if (kind == boolean.class || kind == Boolean.class) {
      return (Boolean) tree;
    } else if (kind == Instant.class) {
      return Instant.parse((String) tree);
    } else if (kind == LocalDate.class) {
      return LocalDate.parse((String) tree);
    } else if (kind == Duration.class) {
      return Duration.parse((String) tree);
    } else if (kind == NewsDate.class) {
      return NewsDate.parse((String) tree);
    } else if (kind == Packed.class) {
      return new Packed(Base64.getDecoder().decode((String) tree));
    } else if (kind == Article.class) {
      return article(object(tree));
    } else if (kind.isEnum()) {
      return constant(kind, (String) tree);
    } else if (kind.isSealed()) {
      return decodeRecord(object(tree), kindOf(kind, object(tree)));
    } else if (kind.isRecord()) {
      return decodeRecord(object(tree), kind);
    }
    return standIn(kind).decode(tree);
  }

  /** {@return the article that {@link #article(Article)} made an object of} */
  public static Article article(Map<?, ?> object) {
    Object id = object.get(ArticleField.ID.fieldName());
    if (!(id instanceof List<?> ids) || ids.isEmpty()) {
      throw new IllegalArgumentException("an article without an id");
    }
    Article.Builder article = Article.builder((String) ids.getFirst());
    for (ArticleField field : ArticleField.values()) {
      if (object.get(field.fieldName()) instanceof List<?> values) {
        field.set(article, values.stream().map(String.class::cast).toList());
      }
    }
    return Boolean.TRUE.equals(object.get(PARTIAL)) ? article.partial().build() : article.build();
  }

  private static Class<?> kindOf(Class<?> sealed, Map<?, ?> object) {
    Class<?> kind = object.get(KIND) instanceof String name ? KINDS.get(sealed).get(name) : null;
    if (kind == null) {
      throw new IllegalArgumentException("no " + sealed.getSimpleName() + ": " + object.get(KIND));
    }
    return kind;
  }

  private static Object decodeRecord(Map<?, ?> object, Class<?> kind) {
    return RecordShape.of(kind).decode(object);
  }

  private static Object constant(Class<?> kind, String name) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no " + kind.getSimpleName() + ": " + name));
  }

  private static Map<?, ?> object(Object tree) {
    return (Map<?, ?>) tree;
  }

  private static StandIn<?, ?> standIn(Class<?> kind) {
    StandIn<?, ?> known = STAND_INS.get(kind);
    if (known == null) {
      throw new IllegalArgumentException("no such value goes to a cluster: " + kind.getName());
    }
    return known;
  }

  @SuppressWarnings("unchecked") // the table has the stand-in under the class of the value
  private static <T> Class<T> cast(Class<?> kind) {
    return (Class<T>) kind;
  }
}
