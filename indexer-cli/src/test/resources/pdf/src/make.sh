#!/bin/sh
# Typesets the pages anew; needs Chromium, WeasyPrint, groff and Ghostscript. What the PDFs are
# expected to give is written by hand, in ../*.txt.
cd "$(dirname "$0")" || exit 2
chrome() {
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
    --print-to-pdf="../$1.pdf" "file://$PWD/$1.html"
}
chrome newspaper-en
chrome columns-he
chrome vertical-ja
weasyprint -q pages-de.html ../pages-de.pdf
weasyprint -q stacked-pl.html ../stacked-pl.pdf
weasyprint -q columns-ko.html ../columns-ko.pdf
groff -k -ms -Tpdf columns-fr.ms > ../columns-fr.pdf
gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -sOutputFile=../newspaper-en-distilled.pdf ../newspaper-en.pdf
