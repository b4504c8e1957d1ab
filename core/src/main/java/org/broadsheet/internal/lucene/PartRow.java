package org.broadsheet.internal.lucene;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Occurrences of a part of an index, as bytes with what they are put in order by. */
final class PartRow {
  private final byte[] key;
  private final byte[] row;

  /**
   * @param key of which the smaller come first
   * @param row as {@link OccurrenceRow} writes it
   */
  PartRow(byte[] key, byte[] row) {
    this.key = key;
    this.row = row;
  }

  byte[] key() {
    return key;
  }

  byte[] row() {
    return row;
  }

  static Packed write(List<PartRow> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (PartRow row : rows) {
      out.writeInt(row.key.length);
      out.write(row.key);
      out.writeInt(row.row.length);
      out.write(row.row);
    }
    return new Packed(bytes.toByteArray());
  }

  static List<PartRow> read(Packed packed) {
    List<PartRow> rows = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(packed.bytes());
    while (in.hasRemaining()) {
      rows.add(new PartRow(bytes(in), bytes(in)));
    }
    return rows;
  }

  private static byte[] bytes(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return bytes;
  }
}
