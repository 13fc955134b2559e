"""What does harm where a number, a text or a name is expected."""

from __future__ import annotations

NUMBERS = (
    b"0", b"-1", b"1", b"255", b"256", b"65535", b"65536", b"1048576", b"1048577", b"16384", b"16385",
    b"2147483647", b"2147483648", b"4294967295", b"4294967296", b"9223372036854775807",
    b"18446744073709551616", b"-2147483649", b"1e308", b"1e999", b"-1e999", b"NaN", b"inf", b"-0", b"0x10",
    b"1" * 400, b"9" * 30, b"0." + b"0" * 300 + b"1", b"", b" ", b"\xef\xbc\x91\xef\xbc\x92", "²".encode(),
    "٣".encode(), b"1,000,000", b"1.000.000,00", b"12e5e6", b"--5", b"1_000",
)  # fmt: skip
"""Where a number stands: none, too many, too long, of another script, not one at all."""

TEXTS = (
    b"=1+1", b"=cmd|'/c calc'!A1", b"@SUM(A1)", b"+1", b"-1", b"\t=1", b"<script>alert(1)</script>",
    b"<img src=x onerror=alert(1)>", b"&lt;", b"&", b"]]>", b"\x00", b"\x01\x02\x1f", b"\x7f", b"\r\n", b"\r",
    "\u202e123\u202c".encode(), "\ufeff".encode(), "\u2028".encode(), b"\xed\xa0\x80", b"\xff\xfe", b"\xc0\x80",
    b"\xf4\x90\x80\x80", "👨‍👩‍👧‍👦".encode(), "é́́́".encode(), "𠮷".encode(), "　".encode(), b"\x1e", b"\x1f\x1e", b"\x1d",
    b"0000-00-00", b"9999-12-31", b"10000-01-01", b"2026-02-30 25:61:61", b"1899-12-31", b"0001-01-01 00:00:00",
    b"2026-13-13", b"12/31/9999", b"%s%n%d", b"{}", b"{row}", b"{0.__class__}", b"../../etc/passwd",
    b"C:\\con\\nul", b"'; DROP TABLE orders; --", b'"', b'""', b'"""', b"'", b"\\", b",", b";", b"|",
    b"x" * 40_000, "张".encode() * 20_000, b"1" * 5_000, b"(" * 3_000, b"*" * 3_000, b"x1 " * 3_000,
    "黑色 XL*2;".encode() * 800, b"-" * 2_000, b"http://a.invalid/", b"file:///etc/passwd",
)  # fmt: skip
"""Where a text stands: formulas, markup, control characters, what is no text at all, dates there never were,
and long ones that a careless pattern would never finish with."""

XML = (
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?php ?>", b"<a/>",
    b"</row>", b"<row>", b"<c r='A1'><v>1</v></c>", b"<c r='ZZZZZZ1'/>", b"<c r='A99999999999'/>",
    b"<dimension ref='A1:XFD1048576'/>", b"<f>1+1</f>", b"<is><t>x</t></is>", b"<mergeCell ref='A1:XFD99999'/>",
    b"<hyperlink ref='A1' r:id='rId9'/>", b"&#0;", b"&#x110000;", b"&#xD800;", b"&nosuch;", b"\x00",
    b"xml:space='preserve'", b"xmlns='urn:x'", b"<x" + b" a='1'" * 200 + b"/>", b"<b>" * 500,
)  # fmt: skip
"""Where markup stands."""

FIXED = (
    b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\x7f", b"\x00\x00\x00\x80", b"\xff\xff", b"\x00\x00",
    b"\x01\x00", b"\xff\x7f", b"\x00\x80", b"\xff", b"\x00", b"\x80", b"\xfe\xff\xff\xff", b"\xfd\xff\xff\xff",
    b"\xff" * 8, b"\x00" * 8, b"\x00\x00\x00\x00\x00\x00\xf8\x7f", b"\x00\x00\x00\x00\x00\x00\xf0\x7f",
)  # fmt: skip
"""Where a number of fixed width stands."""
