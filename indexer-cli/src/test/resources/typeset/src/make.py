#!/usr/bin/env python3
"""Typesets the pages anew from the texts beside this folder, all or those that are named; needs
Chromium, WeasyPrint, groff, LibreOffice, Ghostscript and the Noto fonts."""
import os
import pathlib
import subprocess
import sys
import tempfile

import pages

here = pathlib.Path(__file__).resolve().parent
out = here.parent


def run(*command, **more):
    subprocess.run(command, check=True, stdout=more.pop('stdout', subprocess.DEVNULL), stderr=subprocess.DEVNULL, **more)


def typeset(path, folder):
    text = pages.Text(path)
    made = getattr(pages, text.layout)(text)
    tool, _, then = text.tool.partition('+')
    pdf = folder / (path.stem + '.pdf')
    if tool == 'groff':
        source = folder / (path.stem + '.ms')
        source.write_text('\n'.join(made) + '\n', encoding='utf-8')
        patterns = ['-m' + text.language] if text.language in ('cs', 'de', 'fr', 'sv') else []
        driver = 'ps' if then else 'pdf'
        with open(pdf.with_suffix('.' + driver), 'wb') as stream:
            run('groff', '-k', '-ms', *patterns, '-P-pletter', '-T' + driver, str(source), stdout=stream)
        if then:
            run('ps2pdf', str(pdf.with_suffix('.ps')), str(pdf))
    elif tool == 'libreoffice':
        source = folder / (path.stem + '.fodt')
        source.write_text(made, encoding='utf-8')
        run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', str(folder), str(source))
    else:
        source = folder / (path.stem + '.html')
        source.write_text(made, encoding='utf-8')
        (folder / 'page.css').write_text((here / 'page.css').read_text())
        if tool == 'weasyprint':
            run('weasyprint', str(source), str(pdf))
        else:
            run('chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--print-to-pdf=%s' % pdf, source.as_uri())
        if then:
            plain = pdf.rename(pdf.with_suffix('.plain.pdf'))
            run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', '-sOutputFile=%s' % pdf, str(plain))
    (out / pdf.name).write_bytes(pdf.read_bytes())
    print(path.stem, os.path.getsize(out / pdf.name))


with tempfile.TemporaryDirectory() as folder:
    for text in sorted(out.glob('*.txt')):
        if len(sys.argv) == 1 or text.stem in sys.argv[1:]:
            typeset(text, pathlib.Path(folder))
