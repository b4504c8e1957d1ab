#!/bin/sh
# Typesets the pages anew; needs Chromium, WeasyPrint, groff, LibreOffice, Ghostscript, qpdf and the
# Noto fonts, and for what PDFBox makes the built indexer. With names, only these are made. What the
# PDFs are expected to give is checked by hand against the sources, in ../*.txt.
cd "$(dirname "$0")" || exit 2
only=" $* "
wanted() {
  case $only in "  " | *" $1 "*) true ;; *) false ;; esac
}
chrome() {
  wanted "$1" && chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
    --print-to-pdf="../$1.pdf" "file://$PWD/$1.html"
}
weasy() {
  wanted "$1" && weasyprint -q "$1.html" "../$1.pdf"
}
office() {
  wanted "$1" && soffice --headless --infilter="HTML (StarWriter)" \
    --convert-to "pdf:writer_pdf_Export:$2" --outdir .. "$1.html" > /dev/null
}
roff() {
  wanted "$1" && groff -k -ms $2 -Tpdf "$1.ms" > "../$1.pdf"
}
distilled() {
  wanted "$1-distilled" && gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite \
    -sOutputFile="../$1-distilled.pdf" "../$1.pdf"
}
pdfbox() {
  wanted "$2" && java -cp "../../../../../target/*:../../../../../target/lib/*" "$1.java" "$2" "../$2.pdf"
}
for name in newspaper-en columns-he vertical-ja jump-en columns-es quote-nl rtl-ar vertical-zh \
  adverts-pt columns-th framed-el dropcap-ru; do
  chrome $name
done
for name in pages-de stacked-pl columns-ko jump-de two-articles-it kicker-uk table-sv \
  hyphens-hu hyphens-fi over-pages-cs columns-tr columns-vi; do
  weasy $name
done
roff columns-fr
roff hyphens-de -mde
roff hyphens-en
office rtl-fa
office columns-hi
office ligatures-en
for name in newspaper-en two-articles-it adverts-pt; do
  distilled $name
done
for name in tagged-en plain-sk scanned-en; do
  pdfbox Pages $name
done
for name in formulas-en accents-cs unblanked-en cells-nl; do
  pdfbox Reports $name
done
wanted rotated-uk && qpdf --rotate=+90 ../kicker-uk.pdf ../rotated-uk.pdf
wanted lying-es && qpdf --rotate=-90 ../columns-es.pdf ../lying-es.pdf
wanted empty-password-it && qpdf --encrypt "" keeper 256 -- ../two-articles-it.pdf ../empty-password-it.pdf
wanted password-it && qpdf --encrypt reader keeper 256 -- ../two-articles-it.pdf ../password-it.pdf
exit 0
