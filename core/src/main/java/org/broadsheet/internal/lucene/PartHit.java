package org.broadsheet.internal.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.broadsheet.dedup.Fingerprint;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * A hit of a part of an index, with all that it takes to give it its place among those of others.
 *
 * @param number of the article, in the part or among all of the index
 * @param place what it is sorted by first; 0 in the order of relevance
 * @param id of the article; empty where ties are settled by number
 * @param fingerprint of its body; null if it has none, or none is wanted
 * @param story the number of the story that it is a copy of; -1 if that is not known
 */
record PartHit(
    int number, float score, long place, String id, @Nullable Fingerprint fingerprint, int story) {
  /** The order of hits; where ties are settled by id, all of them have one. */
  static final Comparator<PartHit> FIRST =
      Comparator.comparingLong(PartHit::place)
          .thenComparing(Comparator.comparingDouble(PartHit::score).reversed())
          .thenComparing(PartHit::id)
          .thenComparingInt(PartHit::number);

  static PartHit of(ScoreDoc hit) {
    return of(hit, "", null);
  }

  static PartHit of(ScoreDoc hit, String id, @Nullable Fingerprint fingerprint) {
    return hit instanceof FieldDoc sorted
        ? new PartHit(hit.doc, TimeHits.score(sorted), TimeHits.place(sorted), id, fingerprint, -1)
        : new PartHit(hit.doc, hit.score, 0, id, fingerprint, -1);
  }

  /** The hit as Lucene has it. */
  ScoreDoc hit(SortOrder order) {
    return order == SortOrder.RELEVANCE
        ? new ScoreDoc(number, score)
        : TimeHits.hit(number, place, score);
  }

  /** The same in a part whose articles have other numbers before them. */
  PartHit behind(int others) {
    return new PartHit(number + others, score, place, id, fingerprint, story);
  }

  PartHit ofStory(int number) {
    return new PartHit(this.number, score, place, id, null, number);
  }

  static Packed write(List<PartHit> hits) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (PartHit hit : hits) {
      out.writeInt(hit.number);
      out.writeFloat(hit.score);
      out.writeLong(hit.place);
      write(out, hit.id.getBytes(StandardCharsets.UTF_8));
      write(out, hit.fingerprint == null ? new byte[0] : hit.fingerprint.bytes());
      out.writeInt(hit.story);
    }
    return new Packed(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static List<PartHit> read(Packed packed) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(packed.bytes());
    DataInputStream in = new DataInputStream(bytes);
    List<PartHit> hits = new ArrayList<>();
    while (bytes.available() > 0) {
      int number = in.readInt();
      float score = in.readFloat();
      long place = in.readLong();
      String id = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      byte[] fingerprint = in.readNBytes(in.readInt());
      hits.add(
          new PartHit(
              number,
              score,
              place,
              id,
              fingerprint.length == 0 ? null : Fingerprint.of(fingerprint, 0, fingerprint.length),
              in.readInt()));
    }
    return hits;
  }
}
