package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.index.IndexLockedException;

/**
 * Finds out whether an index is sound, from the outside in: the folder is one of ours, every byte
 * of every file is as it was written, the files fit together, and the articles and the ledger agree
 * ({@link LedgerCheck}). What depends on something unsound is not looked at.
 */
public final class IndexCheck {
  private IndexCheck() {}

  /** What is wrong, one sentence each. */
  public static List<String> of(Path path) throws IOException {
    if (IndexFolder.isVacant(path)) {
      throw new NoSuchFileException(path.toString(), null, "there is no index");
    }
    try (Directory directory = Platform.directory(path);
        Lock lock = lock(directory)) {
      // Before it is read: damage can look like another version.
      String head = SegmentInfos.getLastCommitSegmentsFileName(directory);
      List<String> problems = new ArrayList<>();
      if (head != null) {
        problems.addAll(files(path, directory, Set.of(head)));
      }
      if (problems.isEmpty()) {
        IndexFolder.check(path, directory);
        Collection<String> all = SegmentInfos.readLatestCommit(directory).files(true);
        problems.addAll(files(path, directory, all));
      }
      if (problems.isEmpty()) {
        problems.addAll(structure(path, directory, lock));
      }
      if (problems.isEmpty()) {
        problems.addAll(agreement(path, directory));
      }
      return problems;
    }
  }

  /** Keeps writers away; where nothing can be written, nothing needs to. */
  private static Lock lock(Directory directory) throws IOException {
    try {
      return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
    } catch (IndexLockedException e) {
      throw e;
    } catch (IOException e) {
      return NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME);
    }
  }

  /** Compares the checksum at the end of each file with one made anew. */
  private static List<String> files(Path path, Directory directory, Collection<String> files)
      throws IOException {
    List<String> problems = new ArrayList<>();
    for (String file : files) {
      IOException fault = Diagnosis.fault(path, directory, file);
      if (fault instanceof IndexFormatException) {
        problems.add(String.valueOf(fault.getMessage()));
      } else if (fault != null) {
        throw fault;
      }
    }
    return problems;
  }

  private static List<String> structure(Path path, Directory directory, Lock lock)
      throws IOException {
    List<String> problems = new ArrayList<>();
    try (CheckIndex check = new CheckIndex(directory, lock)) {
      check.setThreadCount(1);
      CheckIndex.Status status = check.checkIndex();
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null) {
          throwIfFromMachine(segment.error);
          problems.add("Segment " + segment.name + " of the index at " + path + " is damaged.");
        }
      }
      if (!status.clean && problems.isEmpty()) {
        problems.add("The index at " + path + " is damaged.");
      }
    }
    return problems;
  }

  /** What the machine lacks, such as memory, tells nothing of the index. */
  private static void throwIfFromMachine(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof VirtualMachineError machine) {
        throw machine;
      }
    }
  }

  private static List<String> agreement(Path path, Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    Diagnosis diagnosis = new Diagnosis(path, directory);
    try (ReaderReference reference = new ReaderReference("ledger", reader, List.of(diagnosis))) {
      return reference.read(() -> new LedgerCheck(reader).problems(new LuceneLedger(reference)));
    }
  }
}
