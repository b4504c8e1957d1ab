package org.broadsheet.indexer.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIDateAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A message as Outlook packs it for its like ({@code winmail.dat}, MS-OXTNEF): what is written in
 * it, in up to three forms, and the files that go with it.
 */
public final class Tnef {
  /** The bytes of attDateSent: year, month, day, hour, minute, second, day of the week. */
  private static final int DATE_LENGTH = 14;

  /** POI allows a property of a message 1 MB, which many a page is longer than. */
  private static final int MAX_PART = 100 << 20;

  static {
    TNEFAttribute.setMaxRecordLength(MAX_PART);
    MAPIAttribute.setMaxRecordLength(MAX_PART);
  }

  private final HMEFMessage message;
  private final @Nullable Charset charset;

  private Tnef(HMEFMessage message) {
    this.message = message;
    this.charset = codePage(bytes(TNEFProperty.ID_OEMCODEPAGE));
  }

  /**
   * Reads a message.
   *
   * @throws IOException if it is damaged, or a part of it too large
   */
  public static Tnef read(InputStream in) throws IOException {
    try {
      return new Tnef(new HMEFMessage(in));
    } catch (RecordFormatException e) {
      boolean large = String.valueOf(e.getMessage()).contains("maximum length");
      throw large
          ? new LimitReachedException(
              "A part of the message is larger than " + (MAX_PART >> 20) + " MB.")
          : new IOException("not TNEF", e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IOException("not TNEF", e);
    }
  }

  /** The encoding of {@link #plain}, where the message tells it and Java knows it. */
  public @Nullable Charset charset() {
    return charset;
  }

  /** What it is about; null where it does not say. */
  public byte @Nullable [] subject() {
    byte[] subject = text(MAPIProperty.SUBJECT);
    return subject == null ? ended(bytes(TNEFProperty.ID_SUBJECT)) : subject;
  }

  /** The name of the sender; null where it does not say. */
  public byte @Nullable [] sender() {
    byte[] sender = text(MAPIProperty.SENDER_NAME);
    return sender == null ? text(MAPIProperty.SENT_REPRESENTING_NAME) : sender;
  }

  /** What is written in it without markup; null where that is nothing. */
  public byte @Nullable [] plain() {
    byte[] plain = ended(bytes(TNEFProperty.ID_BODY));
    return plain == null ? text(MAPIProperty.BODY) : plain;
  }

  /** What is written in it, as a page; null where there is none. */
  public byte @Nullable [] page() {
    MAPIAttribute page = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
    return page instanceof MAPIStringAttribute ? utf8(page) : page == null ? null : page.getData();
  }

  /** What is written in it, as RTF that was compressed (MS-OXRTFCP); null where there is none. */
  public byte @Nullable [] rtf() {
    return message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED)
            instanceof MAPIRtfAttribute r
        ? r.getData()
        : null;
  }

  /** When it was sent; null where it does not say. */
  public @Nullable TemporalAccessor sent() {
    for (MAPIProperty time :
        new MAPIProperty[] {MAPIProperty.CLIENT_SUBMIT_TIME, MAPIProperty.MESSAGE_DELIVERY_TIME}) {
      if (message.getMessageMAPIAttribute(time) instanceof MAPIDateAttribute date) {
        return date.getDate().toInstant().atOffset(ZoneOffset.UTC);
      }
    }
    byte[] date = bytes(TNEFProperty.ID_DATESENT);
    return date == null || date.length < DATE_LENGTH ? null : local(date);
  }

  /** Hands on the files that go with it. */
  public void attachments(Members to) {
    int number = 0;
    for (Attachment attachment : message.getAttachments()) {
      number++;
      String given = name(attachment);
      String name = given == null || given.isBlank() ? "part-" + number : given;
      if (!to.wants(name)) {
        continue;
      }
      try {
        byte[] bytes = attachment.getContents();
        to.member(Member.named(name, new ByteArrayInputStream(bytes)));
      } catch (IllegalArgumentException e) {
        to.failed(name, new IOException("no content", e));
      }
    }
  }

  private @Nullable String name(Attachment attachment) {
    String name = attachment.getLongFilename();
    return ended(name == null ? attachment.getFilename() : name);
  }

  private static @Nullable String ended(@Nullable String text) {
    int end = text == null ? -1 : text.indexOf('\0');
    return end < 0 || text == null ? text : text.substring(0, end);
  }

  private byte @Nullable [] bytes(TNEFProperty property) {
    TNEFAttribute attribute = message.getMessageAttribute(property);
    return attribute == null ? null : attribute.getData();
  }

  private byte @Nullable [] text(MAPIProperty property) {
    MAPIAttribute attribute = message.getMessageMAPIAttribute(property);
    return attribute instanceof MAPIStringAttribute ? utf8(attribute) : null;
  }

  private static byte @Nullable [] utf8(MAPIAttribute attribute) {
    String text = ended(MAPIStringAttribute.getAsString(attribute));
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /** Texts end with a zero. */
  private static byte @Nullable [] ended(byte @Nullable [] text) {
    if (text == null) {
      return null;
    }
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return Arrays.copyOf(text, end);
  }

  private static @Nullable LocalDateTime local(byte[] date) {
    try {
      return LocalDateTime.of(
          number(date, 0), number(date, 2), number(date, 4), number(date, 6), number(date, 8));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private static @Nullable Charset codePage(byte @Nullable [] number) {
    if (number == null || number.length < 2) {
      return null;
    }
    int page = number(number, 0);
    String name =
        switch (page) {
          case 932 -> "windows-31j";
          case 936 -> "GBK";
          case 949 -> "x-windows-949";
          case 950 -> "Big5";
          case 65001 -> "UTF-8";
          default -> (page > 1000 ? "windows-" : "IBM") + page;
        };
    return Charset.isSupported(name) ? Charset.forName(name) : null;
  }
}
