"""Makes of each text beside the folder a page that a typesetter can set: layouts, one function each.

A text's lines: `tool:`, `layout:`, `language:`; `# ` a headline, `^ ` the words over it, `by: ` its
authors, `>> ` and `<< ` the words that lead to another page and back, `| ` the cells of a table's row,
`~ kind: ` furniture; all else is a paragraph of the article above.
"""
import html
import re

RTL = {'ar', 'he', 'fa'}
FONTS = {
    'ar': 'Noto Naskh Arabic', 'fa': 'Noto Naskh Arabic', 'he': 'Noto Serif Hebrew', 'hi': 'Noto Serif Devanagari',
    'th': 'Noto Serif Thai', 'ja': 'Noto Serif CJK JP', 'zh': 'Noto Serif CJK SC', 'ko': 'Noto Serif CJK KR'}


class Text:
    def __init__(self, path):
        self.articles, self.furniture, kicker = [], {}, None
        for line in path.read_text(encoding='utf-8').splitlines():
            head, _, rest = line.partition(': ')
            if line.startswith('# '):
                self.articles.append({'headline': line[2:], 'kicker': kicker, 'by': '', 'parts': []})
                kicker = None
            elif line.startswith('^ '):
                kicker = line[2:]
            elif line.startswith('~ '):
                self.furniture.setdefault(head[2:], []).append(rest)
            elif head == 'by':
                self.articles[-1]['by'] = rest
            elif head in ('tool', 'layout', 'language'):
                setattr(self, head, rest)
            else:
                self.articles[-1]['parts'].append(line)

    def one(self, kind, n=0):
        return self.furniture[kind][n]


def paragraphs(parts):
    out = []
    for part in parts:
        if part.startswith('| '):
            cells = ''.join('<td>%s</td>' % html.escape(c.strip()) for c in part.strip('| ').split('|'))
            row = '<tr>%s</tr>' % cells
            if out and out[-1].endswith('</table>'):
                out[-1] = out[-1][:-8] + row + '</table>'
            else:
                out.append('<table>%s</table>' % row)
        elif part[:2] in ('>>', '<<'):
            out.append('<p class=jump>%s</p>' % html.escape(part[3:]))
        else:
            out.append('<p>%s</p>' % html.escape(part))
    return out


def head(article, level='h1'):
    text = '<%s>%s</%s>' % (level, html.escape(article['headline']), level)
    if article['kicker']:
        text = '<div class=kicker>%s</div>' % html.escape(article['kicker']) + text
    if article['by']:
        text += '<p class=by>%s</p>' % html.escape(article['by'])
    return text


def body(article, css='cols'):
    return '<div class=%s>%s</div>' % (css, ''.join(paragraphs(article['parts'])))


def mast(text):
    return '<div class=mast>%s</div><div class=issue>%s</div>' % (text.one('masthead'), text.one('dateline'))


def figure(text, css, n=0):
    return '<div class="%s"><div class=pic></div><div class=cap>%s</div></div>' % (css, html.escape(text.one('caption', n)))


def page(text, content, css=''):
    return (
        '<!doctype html><html lang=%s dir=%s><meta charset=utf-8><title>proof</title><link rel=stylesheet href=page.css>'
        '<style>body{font-family:"%s"}%s</style>%s' % (
            text.language, 'rtl' if text.language in RTL else 'ltr', FONTS.get(text.language, 'Noto Serif'), css, content))


def front(text):
    """A front page whose lead goes on, after a line that says so, on the next page."""
    lead, second = text.articles
    cut = next(i for i, p in enumerate(lead['parts']) if p.startswith('>>'))
    first = dict(lead, parts=lead['parts'][:cut + 1])
    words = lead['headline'].split()
    rest = '<h2>%s</h2>' % html.escape(' '.join(words[-4:])) + ''.join(paragraphs(lead['parts'][cut + 1:]))
    running = '<div class=running>%s</div>' % html.escape(text.furniture['header'][0])
    side = '<div class=side>%s%s</div>' % (head(second, 'h2'), body(second, 'flow'))
    return page(text, mast(text) + side + head(lead) + figure(text, 'wide') + body(first)
                + '<div class=next>%s<div class=narrow>%s</div></div>' % (running, rest))


def columns3(text):
    return page(text, mast(text) + head(text.articles[0]) + body(text.articles[0], 'cols3'))


def pair(text):
    """Two articles over each other, a line between them."""
    one, two = text.articles
    return page(text, mast(text) + head(one) + body(one) + '<hr>' + head(two, 'h2') + body(two, 'cols3'))


def magazine(text):
    """Three columns, a picture over two of them, a second in the third, words drawn out large."""
    a = text.articles[0]
    parts = paragraphs(a['parts'])
    quote = '<div class=pull>%s</div>' % html.escape(text.one('pullquote'))
    small = figure(text, 'small', 1)
    flow = ''.join(parts[:1]) + small + parts[1] + quote + ''.join(parts[2:])
    css = '.running{text-align:left}.foot{position:fixed;bottom:0;right:0;font-size:7pt}.pull{font:italic bold 15pt/1.1 "Noto Sans";color:#833;padding:4mm 0;text-indent:0}.small .pic{height:22mm}p{hyphens:none}'
    return page(text, '<div class=running>%s</div>' % text.one('header') + figure(text, 'wide') + head(a)
                + '<div class=cols3>%s</div><div class=foot>%s</div>' % (flow, text.one('footer')), css)


def unequal(text):
    """A wide column beside a narrow one that ends early."""
    lead, *others = text.articles
    right = ''.join(head(o, 'h2') + body(o, 'flow') for o in others)
    css = '.row{display:flex}.left{width:84mm;margin-right:6mm;border-right:.4pt solid;padding-right:4mm}.right{width:36mm}.right h2{font-size:11pt}'
    return page(text, mast(text) + '<div class=row><div class=left>%s%s</div><div class=right>%s</div></div>' % (head(lead), body(lead, 'flow'), right), css)


def table(text):
    css = 'table{width:70%;border-collapse:collapse;margin:2mm 0;font-size:8pt}td{border-bottom:.3pt solid #999;padding:1pt 3pt}td:nth-child(n+3){text-align:right}'
    return page(text, head(text.articles[0]) + body(text.articles[0], 'flow'), css)


def plain2(text):
    return page(text, head(text.articles[0]) + body(text.articles[0]))


def columns4(text):
    css = '@page{size:210mm 280mm}.cols4{columns:4;column-gap:4mm}p{font-size:8pt}'
    a = text.articles[0]
    flow = ''.join(paragraphs(a['parts']))
    return page(text, mast(text) + head(a) + '<div class=cols4>%s%s</div>' % (figure(text, 'small'), flow), css)


def tight(text):
    """Four narrow columns with hardly any room between them, few lines in each."""
    a = text.articles[0]
    css = '.cols4{columns:4;column-gap:2.5mm}p{font-size:7.5pt;line-height:1.1}'
    return page(text, head(a) + body(a, 'cols4'), css)


def briefs(text):
    """A lead over short items in columns of their own; an advert in a frame below."""
    lead, *others = text.articles
    cells = ''.join('<div class=cell>%s%s</div>' % (head(o, 'h3'), body(o, 'flow')) for o in others)
    css = '.row{display:flex;border-top:1pt solid;margin-top:3mm}.cell{width:40mm;margin-right:4mm}'
    return page(text, mast(text) + head(lead) + body(lead) + '<div class=row>%s</div><div class=ad>%s</div>' % (cells, text.one('advert')), css)


def halves(text):
    one, two = (head(a, 'h2') + body(a, 'flow') for a in text.articles)
    css = '.row{display:flex}.half{width:60mm;padding:0 2.4mm}.half+.half{border-left:.5pt solid}'
    return page(text, mast(text) + '<div class=row><div class=half>%s</div><div class=half>%s</div></div>' % (one, two), css)


def dropcap(text):
    one, two = text.articles
    css = '.cols p:first-child::first-letter{font-size:340%;float:left;line-height:.78;padding-right:2pt}p{text-indent:0}'
    return page(text, mast(text) + head(one) + body(one) + '<hr>' + head(two, 'h2') + body(two), css)


def deck(text):
    a = text.articles[0]
    title = head(dict(a, by=''))
    flow = ['<p class=by>%s</p>' % a['by']] + paragraphs(a['parts'][1:])
    css = '.deck{font:italic 12pt "Noto Sans";margin:2mm 0}.foot{position:fixed;bottom:0;right:0;font-size:7pt}'
    return page(text, mast(text) + title + '<div class=deck>%s</div><div class=cols>%s</div><div class=foot>%s</div>' % (a['parts'][0], ''.join(flow), text.one('footer')), css)


def picture(text):
    """A picture between the paragraphs of one of two columns."""
    a = text.articles[0]
    parts = paragraphs(a['parts'])
    return page(text, mast(text) + head(a) + '<div class=cols>%s%s%s</div>' % (parts[0], figure(text, 'small'), ''.join(parts[1:])))


def spanning(text):
    """Text over three columns, a picture across all of them, and more text under it."""
    a = text.articles[0]
    parts = paragraphs(a['parts'])
    return page(text, '<div class=running>%s</div>' % text.one('header') + head(a)
                + '<div class=cols>%s</div>%s<div class=cols3>%s</div>' % (''.join(parts[:2]), figure(text, 'wide'), ''.join(parts[2:])))


def roff(words):
    words = words.replace('\\', '\\e').replace('-', '\\-' if ' -' in words else '-')
    return ('\\&' if words[:1] in ".'" else '') + words


def wire(text):
    """A page as a teleprinter gave it out: one typewriter's face, ragged, letter size."""
    a = text.articles[0]
    lines = ['.pl 11i', '.nr LL 6.3i', '.nr PO 1.1i', '.ds LH ' + text.one('header'), '.ds CH', '.ds LF ' + text.one('footer'), '.ds CF', '.nh', '.ad l', '.fam C', '.LP', '.ft B', a['headline'], '.ft R', '.br', a['by']]
    for part in a['parts']:
        lines += ['.PP', part]
    return lines


def footnotes(text):
    a = text.articles[0]
    notes = {n[:3]: n[4:] for n in text.furniture['footnote']}
    lines = ['.nr PS 10', '.nr VS 13', '.nr PO 1.2i', '.nr LL 4.6i', '.nr FL 4.6i', '.ds CH', '.nr HM .8i', '.LP', '.ps 17', '.vs 20', '.ft B', a['headline'], '.ft R', '.br', '.ps 10', '.vs 13', '.sp .5', a['by'], '.sp .5']
    for part in a['parts']:
        lines += ['.PP']
        mark = re.search(r'\[\d\]$', part)
        lines += [part[:-3] + '\\**' if mark else part]
        if mark:
            lines += ['.FS', notes[mark.group()], '.FE']
    return lines


def three(text):
    a = text.articles[0]
    lines = ['.nr PS 9', '.nr VS 11', '.nr PO .8i', '.nr LL 6.6i', '.ds CH', '.LP', '.ps 20', '.vs 23', '.ad l', '.ft B', a['headline'], '.ft R', '.ps 9', '.vs 11', '.ad b', '.sp', '.MC 2i .3i']
    for part in a['parts']:
        lines += ['.PP', part]
    return lines


NAMESPACES = ' '.join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % p for p in (
    ('office', 'office'), ('style', 'style'), ('text', 'text'), ('fo', 'xsl-fo-compatible'), ('draw', 'drawing'), ('svg', 'svg-compatible')))


def writer(text, content, size='width 150mm height 215mm', columns=2, mode=None):
    """A document of LibreOffice; what stands in <text:section> is set in columns."""
    w, h = size.split()[1::2]
    rtl = text.language in RTL
    mode = mode or ('rl-tb' if rtl else 'lr-tb')
    font = FONTS.get(text.language, 'Noto Serif')
    faces = ' '.join('%s="%s"' % (k, font) for k in ('style:font-name', 'style:font-name-asian', 'style:font-name-complex'))
    lang = ' '.join('%slanguage%s="%s"' % (p, s, text.language) for p, s in (('fo:', ''), ('style:', '-asian'), ('style:', '-complex')))

    def style(name, points, rest='', bold=False, align='justify'):
        sizes = ' '.join('%sfont-size%s="%dpt"' % (p, s, points) for p, s in (('fo:', ''), ('style:', '-asian'), ('style:', '-complex')))
        weight = ' '.join('%sfont-weight%s="bold"' % (p, s) for p, s in (('fo:', ''), ('style:', '-asian'), ('style:', '-complex'))) if bold else ''
        return ('<style:style style:name="%s" style:family="paragraph"><style:paragraph-properties fo:text-align="%s" style:writing-mode="page" %s/>'
                '<style:text-properties %s %s %s %s fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>' % (name, align, rest, faces, sizes, weight, lang))
    region = lambda kind, tag: '<style:%s><text:p text:style-name="small">%s</text:p></style:%s>' % (tag, text.one(kind), tag) if kind in text.furniture else ''
    bands = ''.join('<style:%s-style><style:header-footer-properties fo:min-height="6mm" fo:margin-%s="3mm"/></style:%s-style>' % (t, m, t) for t, m, k in (('header', 'bottom', 'header'), ('footer', 'top', 'footer')) if k in text.furniture)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><office:document %s office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        '<office:font-face-decls><style:font-face style:name="%s" svg:font-family="&apos;%s&apos;"/></office:font-face-decls><office:styles><style:style style:name="Frame" style:family="graphic"><style:graphic-properties text:anchor-type="paragraph"/></style:style>%s</office:styles>'
        '<office:automatic-styles><style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="%s" fo:page-height="%s" fo:margin="12mm" style:writing-mode="%s"/>%s</style:page-layout>'
        '<style:style style:name="cols" style:family="section"><style:section-properties style:writing-mode="page"><style:columns fo:column-count="%d" fo:column-gap="5mm"/></style:section-properties></style:style>'
        '<style:style style:name="side" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties style:wrap="parallel" style:horizontal-pos="right" style:horizontal-rel="page-content" style:vertical-pos="from-top" style:vertical-rel="paragraph" fo:background-color="#e8e8e8" fo:padding="2mm" fo:margin-left="4mm" fo:border="none"/></style:style></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">%s%s</style:master-page></office:master-styles>'
        '<office:body><office:text>%s</office:text></office:body></office:document>' % (
            NAMESPACES, font, font,
            style('title', 17, 'fo:margin-bottom="2mm"', True, 'start') + style('sub', 12, 'fo:margin-bottom="1mm"', True, 'start') + style('text', 9, 'fo:text-indent="3mm"') + style('small', 7, '', False, 'start') + style('by', 9, 'fo:margin-bottom="1mm"', False, 'start'),
            w, h, mode, bands, columns, region('header', 'header'), region('footer', 'footer'), content))


def p(style, words):
    return '<text:p text:style-name="%s">%s</text:p>' % (style, html.escape(words))


def section(parts):
    return '<text:section text:style-name="cols" text:name="columns">%s</text:section>' % ''.join(p('text', x) for x in parts)


def office(text, columns=2):
    a = text.articles[0]
    return writer(text, p('title', a['headline']) + (p('by', a['by']) if a['by'] else '') + section(a['parts']), columns=columns, size='width 150mm height 180mm')


def office3(text):
    return office(text, 3)


def top(text):
    """Columns that all begin at the head of the page, the first of them with the headline."""
    a = text.articles[0]
    flow = section(a['parts']).replace('<text:p ', p('sub', a['headline']) + '<text:p ', 1)
    return writer(text, flow, columns=3, size='width 150mm height 100mm')


def tategaki(text):
    a = text.articles[0]
    return writer(text, p('title', a['headline']) + ''.join(p('text', x) for x in a['parts']), mode='tb-rl')


def storeys(text):
    """Vertical lines in two storeys."""
    a = text.articles[0]
    return writer(text, p('title', a['headline']) + section(a['parts']), mode='tb-rl')


def sidebox(text):
    """A second article in a coloured box that the first one runs around."""
    a, box = text.articles
    inside = p('sub', box['headline']) + ''.join(p('text', x) for x in box['parts'])
    frame = ('<text:p text:style-name="text"><draw:frame draw:style-name="side" draw:name="box" text:anchor-type="paragraph" svg:width="44mm" svg:y="2mm">'
             '<draw:text-box fo:min-height="20mm">%s</draw:text-box></draw:frame>%s</text:p>' % (inside, html.escape(a['parts'][0])))
    return writer(text, p('title', a['headline']) + p('by', a['by']) + frame + ''.join(p('text', x) for x in a['parts'][1:]))
