package org.broadsheet.indexer.document;

/** The kinds of documents that are read in different ways. */
enum Kind {
  TEXT,
  HTML,
  PDF,
  /** Documents that Tika reads: office documents, books and all the rest. */
  OTHER,
  /** Pages of scanned papers, and issues that are made of them. */
  SCAN,
  /** Programs: archives of a kind, but no one writes articles there. */
  PROGRAM,
  /** One message with what is attached, or a saved page. */
  MAIL(Shape.CONTAINER),
  /** A message of Outlook with what is attached. */
  TNEF(Shape.CONTAINER),

  /** Archives, which give their members. */
  ZIP(Shape.STREAMED_CONTAINER),
  TAR(Shape.STREAMED_CONTAINER),
  SEVEN_ZIP(Shape.STREAMED_CONTAINER),
  /** The files of crawlers; a WACZ is a zip of WARCs with much else. */
  WEB_ARCHIVE(Shape.STREAMED_CONTAINER),
  WACZ(Shape.STREAMED_CONTAINER),
  /** A file compressed by itself. */
  COMPRESSED(Shape.STREAMED_CONTAINER),
  MAILBOX(Shape.STREAMED_CONTAINER),

  /** Feeds, which give their articles. */
  NEWS_XML(Shape.STREAMED),
  JSON(Shape.STREAMED),
  JSON_LINES(Shape.STREAMED),
  TABLE(Shape.STREAMED),
  WIRE(Shape.STREAMED);

  private enum Shape {
    WHOLE,
    CONTAINER,
    STREAMED,
    STREAMED_CONTAINER
  }

  private final Shape shape;

  Kind() {
    this(Shape.WHOLE);
  }

  Kind(Shape shape) {
    this.shape = shape;
  }

  /** Tells whether it is read piece by piece, so that its size does not matter. */
  boolean isStreamed() {
    return shape == Shape.STREAMED || shape == Shape.STREAMED_CONTAINER;
  }

  /** Tells whether other documents lie in it. */
  boolean isContainer() {
    return shape == Shape.CONTAINER || shape == Shape.STREAMED_CONTAINER;
  }

  /** Tells whether it is a list of articles. */
  boolean isFeed() {
    return shape == Shape.STREAMED;
  }
}
