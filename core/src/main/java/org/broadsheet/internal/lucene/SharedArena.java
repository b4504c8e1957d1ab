package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import org.jspecify.annotations.Nullable;

/**
 * Files mapped into memory until it is closed, as {@code java.lang.foreign.Arena} has it, which is
 * asked for by name because it is not part of Java 21. A mapping without it lasts until a garbage
 * collection finds it, and the space of a deleted file on the disk as long.
 */
final class SharedArena implements AutoCloseable {
  private static final @Nullable Access ACCESS = Access.find();

  private final Access access;
  private @Nullable Object arena;

  private SharedArena(Access access) {
    this.access = access;
    arena = access.call(access.ofShared, null);
  }

  /** Whether this JVM has it. */
  static boolean isAvailable() {
    return ACCESS != null;
  }

  static SharedArena open() {
    if (ACCESS == null) {
      throw new UnsupportedOperationException("this JVM has no arenas");
    }
    return new SharedArena(ACCESS);
  }

  /** A part of a file, to be read only; at most 2 GB. */
  ByteBuffer map(FileChannel channel, long offset, long length) throws IOException {
    Object segment = access.map(channel, offset, length, arena);
    return (ByteBuffer) access.call(access.asByteBuffer, segment);
  }

  /** Ends the mappings; whoever reads on gets an IllegalStateException. */
  @Override
  public synchronized void close() {
    if (arena != null) {
      access.call(access.close, arena);
      arena = null;
    }
  }

  /** The methods. */
  private record Access(Method ofShared, Method map, Method asByteBuffer, Method close) {
    static @Nullable Access find() {
      try {
        Class<?> arena = Class.forName("java.lang.foreign.Arena");
        return new Access(
            arena.getMethod("ofShared"),
            FileChannel.class.getMethod("map", MapMode.class, long.class, long.class, arena),
            Class.forName("java.lang.foreign.MemorySegment").getMethod("asByteBuffer"),
            arena.getMethod("close"));
      } catch (ReflectiveOperationException e) {
        return null;
      }
    }

    Object map(FileChannel channel, long offset, long length, @Nullable Object arena)
        throws IOException {
      try {
        return map.invoke(channel, MapMode.READ_ONLY, offset, length, arena);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof IOException io) {
          throw io;
        }
        throw unchecked(e);
      } catch (IllegalAccessException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }

    Object call(Method method, @Nullable Object on) {
      try {
        return method.invoke(on);
      } catch (InvocationTargetException e) {
        throw unchecked(e);
      } catch (IllegalAccessException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }

    private static RuntimeException unchecked(InvocationTargetException e) {
      switch (e.getCause()) {
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
