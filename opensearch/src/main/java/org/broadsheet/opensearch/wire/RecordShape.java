package org.broadsheet.opensearch.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a record is read and made. It is found out once for each class: to ask a class for its
 * components makes them anew, which takes longer than to read a hundred of them.
 */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  /** A component: its type has its parameters, if there are any. */
  private record Part(String name, Type type, Method accessor) {}

  private final Part[] parts;
  private final Constructor<?> constructor;

  private RecordShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    parts = new Part[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      parts[i] =
          new Part(
              components[i].getName(), components[i].getGenericType(), components[i].getAccessor());
    }
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no constructor of " + type, e);
    }
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Puts the components of a record into an object, in their order. */
  void encode(Record from, Map<String, @Nullable Object> into) {
    for (Part part : parts) {
      try {
        into.put(part.name, Values.encode(part.accessor.invoke(from)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("no value of " + part.name, e);
      }
    }
  }

  /** The record that {@link #encode} made an object of. */
  Object decode(Map<?, ?> object) {
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      @Nullable Object value = Values.decode(object.get(parts[i].name), parts[i].type);
      if (value != null) {
        values[i] = value;
      }
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no record of " + constructor, e);
    }
  }
}
