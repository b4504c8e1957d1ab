package org.broadsheet.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of articles: which there may be, and a stable, short one of an article that brings none. */
public final class ArticleId {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int CHARACTERS = 16;

  /** How many chars an id may have. */
  private static final int MAX = 4096;

  private static final int BITS = 5;

  private ArticleId() {}

  /**
   * {@return the id of an article at a location} It is the first 80 bits of the SHA-256 of the
   * location in UTF-8, as 16 characters of lower-case base32 (RFC 4648). A million locations share
   * an id with a chance below one in a trillion.
   *
   * @param location where the article was read; any text, also an empty one
   */
  public static String of(String location) {
    byte[] hash = sha256(location.getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder(CHARACTERS);
    for (int bit = 0; bit < CHARACTERS * BITS; bit += BITS) {
      int pair = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
      id.append(BASE32.charAt((pair >> (16 - BITS - bit % 8)) & 31));
    }
    return id.toString();
  }

  /**
   * The same id.
   *
   * @throws IllegalArgumentException if it is empty, no text or too long
   */
  static String checked(String id) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an article's id must not be empty");
    }
    // Written as UTF-8 all of these would be the same sign, and two ids might become one.
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
      throw new IllegalArgumentException(
          "an article's id must not hold half of a surrogate pair: \"" + id + "\"");
    }
    if (id.length() > MAX) {
      throw new IllegalArgumentException(
          "an article's id must not be longer than " + MAX + " characters: " + id.length());
    }
    return id;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
