package org.broadsheet.indexer.container;

/** Takes the members of a container, one after the other. Throws nothing that is checked. */
public interface Members {
  /** Tells whether a member of this name is wanted; one that is not need not be opened. */
  boolean wants(String name);

  /** One member; its bytes can be read until this returns. */
  void member(Member member);

  /**
   * One member that cannot be opened.
   *
   * @param why what was thrown
   */
  void failed(String name, Exception why);
}
