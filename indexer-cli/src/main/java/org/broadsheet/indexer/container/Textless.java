package org.broadsheet.indexer.container;

import java.util.Locale;
import java.util.Set;

/**
 * Members that hold no text by their nature: what a saved page is drawn with, and what systems keep
 * for themselves. Nobody who packs a site wants a failure for each of its pictures.
 */
public final class Textless {
  private static final Set<String> ENDINGS =
      Set.of(
          ("jpg jpeg png gif webp bmp ico svg tif tiff avif heic psd eps ai cur mp3 wav ogg oga m4a"
                  + " aac flac wma mp4 m4v mov avi mkv webm wmv flv 3gp mpg mpeg ttf otf woff woff2"
                  + " eot css scss less js mjs map class swf")
              .split(" "));

  private static final Set<String> FAMILIES = Set.of("image", "audio", "video", "font");

  private static final Set<String> TYPES =
      Set.of(
          "text/css",
          "text/javascript",
          "application/javascript",
          "application/ecmascript",
          "application/x-javascript",
          "application/x-shockwave-flash",
          "application/vnd.ms-fontobject",
          "application/java-vm",
          "application/x-executable",
          "application/x-sharedlib",
          "application/x-elf",
          "application/x-msdownload");

  private Textless() {}

  /** Tells whether the path inside a container says that the member holds no text. */
  public static boolean isNamed(String path) {
    // Behind a character beyond ASCII it is the second byte of one that nobody could read.
    String[] parts = path.split("/|(?<=[\\x00-\\x7f])\\\\", -1);
    for (String part : parts) {
      boolean hidden = part.length() > 1 && part.startsWith(".") && !part.equals("..");
      if (hidden || part.equals("__MACOSX")) {
        return true;
      }
    }
    String name = parts[parts.length - 1].toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return name.equals("thumbs.db")
        || name.equals("desktop.ini")
        || (dot >= 0 && ENDINGS.contains(name.substring(dot + 1)));
  }

  /** Says in a sentence what documents of this media type are, which holds no text. */
  public static String sentence(String type) {
    String kind =
        switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
          case "image" -> "a picture";
          case "audio" -> "sound";
          case "video" -> "a film";
          case "font" -> "a font";
          default -> TYPES.contains(type) ? "a program or a style sheet" : "data";
        };
    return "It is " + kind + " (" + type + "), which holds no text.";
  }

  /** Tells whether documents of this media type hold no text. */
  public static boolean isKind(String type) {
    int slash = type.indexOf('/');
    return (slash > 0 && FAMILIES.contains(type.substring(0, slash)))
        || TYPES.contains(type)
        || type.startsWith("application/x-font")
        || type.startsWith("application/font");
  }
}
