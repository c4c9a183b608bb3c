"""Pieces of HTML that ask for something from outside: what a text must never bring into a document.

`{file}` stands for a file: URL of a folder with a secret, `{folder}` for its path, `{web}` for `http://` and a server,
`{host}` for the server alone.
"""

from __future__ import annotations

from base64 import b64encode

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="99">'


def within_data(media_type: str, text: str) -> str:
    """`text` as a data: URL; its places are filled before it is packed, so it is given percent-coded."""
    return f"data:{media_type}," + text.replace("%", "%25").replace('"', "%22").replace("#", "%23").replace("<", "%3C")


FETCHED = {
    "picture": '<img alt="x" src="{file}/canary.png">',
    "picture-svg": '<img alt="x" src="{file}/canary.svg">',
    "http": '<img alt="x" src="{web}/canary.png">',
    "https": '<img alt="x" src="https://{host}/canary.png">',
    "ftp": '<img alt="x" src="ftp://{host}/canary.png">',
    "dots": '<img alt="x" src="{file}/inside/../canary.png">',
    "coded-dots": '<img alt="x" src="{file}/inside/%2e%2e/canary.png">',
    "coded-letters": '<img alt="x" src="{file}/c%61nary.png">',
    "link": '<img alt="x" src="{file}/inside/link.png">',
    "upper": '<img alt="x" src="FILE://{folder}/canary.png">',
    "one-slash": '<img alt="x" src="file:{folder}/canary.png">',
    "localhost": '<img alt="x" src="file://localhost{folder}/canary.png">',
    "query": '<img alt="x" src="{file}/canary.png?a&amp;b#c">',
    "entities": '<img alt="x" src="&#102;ile&colon;//{folder}/canary.png">',
    "base": '<base href="{file}/inside/"><img alt="x" src="../canary.png">',
    "base-host": '<base href="{web}/"><img alt="x" src="//{host}/canary.png">',
    "attachment": '<link rel="attachment" href="{file}/canary.txt">',
    "attachment-http": '<link rel="attachment" href="{web}/canary.txt">',
    "attachment-link": '<a rel="attachment" href="{file}/canary.txt">x</a>',
    "stylesheet": '<link rel="stylesheet" href="{file}/canary.css">',
    "stylesheet-http": '<link rel="stylesheet" href="{web}/canary.css">',
    "stylesheet-data": '<link rel="stylesheet" href="'
    + within_data("text/css", "@import url({file}/canary.css);")
    + '">',
    "import": '<style>@import "{file}/canary.css";</style>',
    "import-http": "<style>@import url({web}/canary.css) print;</style>",
    "escapes": r"<style>@import url(\66 ile://{folder}/canary.css);</style>",
    "font": '<style>@font-face {{ font-family: x; src: url({file}/canary.ttf) }}</style><p style="font-family: x">x</p>',
    "font-http": '<style>@font-face {{ font-family: x; src: url({web}/canary.ttf) }}</style><p style="font-family: x">x',
    "background": '<p style="background: url({file}/canary.png)">x</p>',
    "background-http": '<p style="background-image: url({web}/canary.png)">x</p>',
    "before": "<style>p::before {{ content: 'x'; background: url({file}/canary.png) }}</style>",
    "content": "<style>p::after {{ content: url({file}/canary.svg) }}</style>",
    "list": '<ul style="list-style-image: url({file}/canary.png)"><li>x</ul>',
    "border-image": '<p style="border: 9px solid; border-image: url({file}/canary.png) 1">x</p>',
    "page-background": "<style>@page {{ background: url({file}/canary.png) }}</style>",
    "page-margin": "<style>@page {{ @top-left {{ content: url({file}/canary.svg) }} }}</style>",
    "mask-border": '<p style="mask-border-source: url({file}/canary.png); mask-border-slice: 1">x</p>',
    "svg-image": SVG + '<image href="{file}/canary.png" width="9" height="9"/></svg>',
    "svg-xlink": SVG + '<image xlink:href="{file}/canary.svg" width="300" height="20"/></svg>',
    "svg-http": SVG + '<image href="{web}/canary.png" width="9" height="9"/></svg>',
    "svg-foreign": SVG + '<foreignObject><img src="{file}/canary.png"/></foreignObject></svg>',
    "data-svg": '<img alt="x" src="'
    + within_data("image/svg+xml", SVG + '<image href="{file}/canary.svg" width="300" height="20"/></svg>')
    + '">',
    "object": '<object title="x" data="{file}/canary.svg"></object>',
    "embed": '<embed title="x" src="{file}/canary.svg">',
}
"""What WeasyPrint would fetch on its own."""

NOT_FETCHED = {
    "relative": '<img alt="x" src="canary.png">',
    "rooted": '<img alt="x" src="{folder}/canary.png">',
    "other-host": '<img alt="x" src="file://elsewhere.example{folder}/canary.png">',
    "backslashes": r'<img alt="x" src="\\{host}\canary.png">',
    "no-scheme": '<img alt="x" src="netdoc:{folder}/canary.png">',
    "jar": '<img alt="x" src="jar:{file}/canary.png!/x">',
    "own-font": "<style>@font-face {{ font-family: x; src: url(slabuilder-font:{folder}/canary.ttf) }}</style>"
    '<p style="font-family: x">x</p>',
    "own-font-dots": "<style>@font-face {{ font-family: x; src: url(slabuilder-font:../coverage.txt) }}</style>"
    '<p style="font-family: x">x</p>',
    "own-font-picture": '<img alt="x" src="slabuilder-font:coverage.txt">',
    "srcset": '<img alt="x" srcset="{file}/canary.png 1x, {web}/canary.png 2x">',
    "source": '<picture><source srcset="{file}/canary.png"></picture>',
    "iframe": '<iframe src="{file}/canary.html"></iframe>',
    "frame-text": '<iframe srcdoc="&lt;img src={file}/canary.png>"></iframe>',
    "script": '<script src="{web}/canary.txt"></script><script>fetch("{web}/canary.txt")</script>',
    "video": '<video src="{web}/x" poster="{file}/canary.png"></video><audio src="{web}/x"></audio>',
    "input": '<input type="image" src="{file}/canary.png">',
    "old-background": '<table background="{file}/canary.png"><tr><td background="{web}/canary.png">x</table>',
    "icon": '<link rel="icon" href="{file}/canary.png"><link rel="preload" as="image" href="{web}/canary.png">',
    "refresh": '<meta http-equiv="refresh" content="0; url={web}/canary.html">',
    "cursor": '<p style="cursor: url({file}/canary.png), auto">x</p>',
    "mask": '<p style="mask-image: url({file}/canary.png); mask: url({web}/canary.svg)">x</p>',
    "filter": '<p style="filter: url({file}/canary.svg#x); clip-path: url({web}/canary.svg#x)">x</p>',
    "shape": '<p style="float: left; shape-outside: url({file}/canary.png)">x</p>',
    "image-set": '<p style="background: image-set(url({file}/canary.png) 1x)">x</p>',
    "attr": '<p data-x="{file}/canary.png" style="content: attr(data-x url); background: attr(data-x url)">x</p>',
    "namespace": "<style>@namespace x url({file}/canary.css); @charset '{file}/canary.css';</style>",
    "svg-use": SVG + '<use href="{file}/canary.svg#x"/><use xlink:href="{web}/canary.svg#x"/></svg>',
    "svg-style": SVG + "<style>@import '{file}/canary.css';</style><rect width='9' height='9'/></svg>",
    "svg-sheet": SVG + '<style>rect {{ fill: url({file}/canary.svg#x) }}</style><rect width="9" height="9"/></svg>',
    "svg-mask": SVG + '<rect width="9" height="9" mask="url({file}/canary.svg#x)" filter="url({web}/x#x)"/></svg>',
    "svg-gradient": SVG + '<linearGradient id="a" href="{file}/canary.svg#x"/><rect fill="url(#a)" width="9"/></svg>',
    "svg-pattern": SVG + '<pattern id="a" href="{file}/canary.svg#x"/><rect fill="url(#a)" width="9"/></svg>',
    "svg-filter": SVG + '<filter id="a"><feImage href="{file}/canary.png"/></filter><rect filter="url(#a)"/></svg>',
    "svg-path": SVG + '<text><textPath href="{file}/canary.svg#x">x</textPath></text></svg>',
    "svg-entity": '<img alt="x" src="data:image/svg+xml;base64,'
    + b64encode(
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&x;</text></svg>'
    ).decode()
    + '">',
    "svg-include": '<img alt="x" src="'
    + within_data(
        "image/svg+xml",
        SVG + '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{file}/canary.txt" parse="text"/></svg>',
    )
    + '">',
    "svg-instruction": '<img alt="x" src="'
    + within_data("image/svg+xml", '<?xml-stylesheet href="{file}/canary.css"?>' + SVG + "</svg>")
    + '">',
    "data-html": '<object data="' + within_data("text/html", '<img src="{file}/canary.png">') + '">x</object>',
}
"""What WeasyPrint does not know, or asks for in vain."""
