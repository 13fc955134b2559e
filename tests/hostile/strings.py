"""Texts somebody may type, paste or have on a sheet to do harm, or that break what is careless."""

from __future__ import annotations

from app.domain.texts import LONGEST, LONGEST_LETTER

KEPT: dict[str, str] = {
    "formula": "=cmd|' /C calc'!A0",
    "formula_link": '=HYPERLINK("http://127.0.0.1:9/","gift")',
    "plus": "+1+1",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "apostrophe": "'=1+1",
    "image": "<img src='http://127.0.0.1:9/x.png' onerror='alert(1)'>",
    "script": "<script>document.title='x'</script>",
    "qt_rich": "<b>bold</b><br><a href='file:///etc/passwd'>link</a>",
    "qt_table": "<table><tr><td bgcolor=red>x</td></tr></table>",
    "entity": "&lt;b&gt; &amp; &#0; &nbsp;",
    "xml_end": "]]></t></is></c><c><f>1+1</f></c>",
    "excel_escape": "_x0041__x000D_",
    "bidi": "\u202egnp.exe\u202c \u2066x\u2069",
    "hebrew": "שלום 123 العربية",
    "zero_width": "蒋\u200b\u200d\u2060\ufeff欣",
    "combining": "Z" + "\u0335\u0328\u033f" * 60,
    "emoji": "👨‍👩‍👧‍👦🏴‍☠️",
    "astral": "𠮷野家 😀",
    "path": "../../../etc/passwd",
    "windows_path": "..\\..\\CON.xlsx",
    "device": "CON",
    "sql": "'; DROP TABLE orders; --",
    "like": "100%_\\",
    "fts": '"AND NOT NEAR( *',
    "percent": "%s %n %1 %%d",
    "braces": "{0} {name} {} {{x}} {__class__}",
    "template": "{{ 7*7 }} {% raise %} ${7*7}",
    "ampersand": "&File && more",
    "lines": "one\ntwo\r\nthree\u2028four",
    "del": "a\x7fb",
    "long": "长" * (LONGEST - 1),
}
REFUSED: dict[str, str] = {
    "nul": "a\x00b",
    "bell": "a\x07b",
    "escape": "\x1b[31mred",
    "surrogate": "a\ud800b",
    "low_surrogate": "\udfff",
    "not_a_character": "a\uffffb",
    "megabyte": "x" * 1_000_000,
}
assert len(REFUSED["megabyte"]) > LONGEST_LETTER
