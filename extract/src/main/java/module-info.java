/**
 * Articles out of web pages, newspaper PDFs and plain texts.
 *
 * <p>Begin at {@link org.broadsheet.extract.ArticlePage}, {@link org.broadsheet.extract.ArticlePdf}
 * or {@link org.broadsheet.extract.PlainText}.
 */
module org.broadsheet.extract {
  requires static transitive org.jspecify;
  requires transitive org.broadsheet.article;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires java.desktop;
  requires java.logging;
  requires java.xml;
  requires org.apache.commons.logging; // by PDFBox, which is no module and cannot say so
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.apache.xmpbox;
  requires org.jsoup;

  exports org.broadsheet.extract;
  exports org.broadsheet.extract.input;
}
