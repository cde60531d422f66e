"""Formats by their first bytes: data, no logic.

Origin: the formats' specifications, and the table of file(1). Each pattern is matched at the first byte. A text may
well begin with "BM", "MZ" or "GIF89a", so patterns go on beyond such letters, and a binary format counts only where
there is a control character, too.
"""

SIGNATURES = (
    ("PDF", rb"%PDF-\d\.\d"),
    ("PostScript", rb"%!PS-Adobe-\d\.\d|\xc5\xd0\xd3\xc6"),
    # pictures
    ("PNG image", rb"\x89PNG\r\n\x1a\n"),
    ("JPEG image", rb"\xff\xd8\xff"),
    ("GIF image", rb"GIF8[79]a.[\x00-\x1f].[\x00-\x1f]"),
    ("WebP image", rb"RIFF.{4}WEBPVP8"),
    ("AVIF or HEIC image", rb"\x00\x00.{2}ftyp(?:avi[fs]|hei[cfsx]|mif1)"),
    ("ICO image", rb"\x00\x00[\x01\x02]\x00[\x01-\xff]\x00.{3}\x00"),
    ("TIFF image", rb"II\*\x00|MM\x00[*+]"),
    ("BMP image", rb"BM.{4}\x00{4}"),
    ("JPEG XL image", rb"\xff\x0a[\x00-\xff]{2}|\x00{3}\x0cJXL \r\n\x87\n"),
    ("JPEG 2000 image", rb"\x00{3}\x0cjP  \r\n\x87\n"),
    ("Photoshop image", rb"8BPS\x00[\x01\x02]"),
    # sound and video
    ("MP4 video", rb"\x00\x00.{2}ftyp"),
    ("WebM or Matroska video", rb"\x1a\x45\xdf\xa3"),
    ("MP3 audio", rb"ID3[\x02-\x04]\x00|\xff[\xfb\xfa\xf3\xf2][\x10-\xe0][\x00-\xff]"),
    ("Ogg audio or video", rb"OggS\x00[\x00-\x07]"),
    ("FLAC audio", rb"fLaC[\x00\x80]\x00\x00\x22"),
    ("WAV audio", rb"RIFF.{4}WAVEfmt "),
    ("AVI video", rb"RIFF.{4}AVI LIST"),
    ("MPEG video", rb"\x00\x00\x01[\xb3\xba]"),
    ("Flash video", rb"FLV\x01[\x01\x04\x05]\x00"),
    ("Flash", rb"[CFZ]WS[\x01-\x20].{3}\x00"),
    # archives and compressed data
    ("ZIP archive", rb"PK(?:\x03\x04|\x05\x06|\x07\x08)"),
    ("gzip", rb"\x1f\x8b\x08[\x00-\x1f]"),
    ("bzip2", rb"BZh[1-9](?:1AY&SY|\x17\x72\x45\x38\x50\x90)"),
    ("xz", rb"\xfd7zXZ\x00"),
    ("Zstandard", rb"\x28\xb5\x2f\xfd"),
    ("LZ4", rb"\x04\x22\x4d\x18"),
    ("zlib", rb"\x78[\x01\x5e\x9c\xda](?![\x20-\x7f]{3})"),
    ("compress", rb"\x1f\x9d[\x80-\x90]"),
    ("7z archive", rb"7z\xbc\xaf\x27\x1c"),
    ("RAR archive", rb"Rar!\x1a\x07[\x00\x01]"),
    ("cabinet archive", rb"MSCF\x00{4}"),
    ("Unix archive or Debian package", rb"!<arch>\n[^\n]{58}`\n"),
    ("RPM package", rb"\xed\xab\xee\xdb"),
    ("tar archive", rb".{257}ustar(?:\x00|  \x00)"),
    # programs, data, fonts
    ("WebAssembly", rb"\x00asm\x01\x00\x00\x00"),
    ("ELF program", rb"\x7fELF[\x01\x02][\x01\x02]\x01"),
    ("Windows program", rb"MZ[\x00-\xff]{2}[\x00-\xff]\x00"),
    ("Mach-O program", rb"[\xce\xcf]\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf]|\xca\xfe\xba\xbe\x00\x00\x00[\x01-\x12]"),
    ("Java class", rb"\xca\xfe\xba\xbe\x00[\x00\x03]\x00[\x2d-\x60]"),
    ("SQLite database", rb"SQLite format 3\x00"),
    ("WOFF font", rb"wOF[F2](?:\x00\x01\x00\x00|OTTO|true)"),
    ("TrueType or OpenType font", rb"\x00\x01\x00\x00\x00[\x01-\xff]|OTTO\x00[\x01-\xff]|ttcf\x00[\x01\x02]\x00\x00"),
    ("old Office document (doc, xls, ppt)", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("Parquet table", rb"PAR1[\x15\x00]"),
    ("HDF5 data", rb"\x89HDF\r\n\x1a\n"),
)
"""Name of each format, and a regular expression for its first bytes; "." is any byte."""

ZIP_CONTENTS = (
    ("EPUB book", b"mimetypeapplication/epub+zip"),
    ("OpenDocument file", b"mimetypeapplication/vnd.oasis.opendocument"),
    ("Word document (docx)", b"word/document.xml"),
    ("Excel workbook (xlsx)", b"xl/workbook.xml"),
    ("PowerPoint presentation (pptx)", b"ppt/presentation.xml"),
    ("Android package (apk)", b"AndroidManifest.xml"),
    ("Java archive (jar)", b"META-INF/MANIFEST.MF"),
)
"""What a ZIP archive is, by bytes in it: the name of an entry, or the type at its beginning."""

COMPRESSED = frozenset({"gzip", "bzip2", "xz", "Zstandard", "LZ4", "zlib", "compress"})
"""Formats in which a page may have come."""
WRITTEN_AS_TEXT = frozenset({"PDF", "PostScript"})
"""Formats that may begin with a long stretch of readable text (ISO 32000-1, 7.5.2)."""

PROLOGUE = (
    rb"\s*(?:<\?xml\s[^>]*>\s*)?(?:(?:<!--(?:(?!-->).)*-->|<\?xml-stylesheet\b[^>]*>|<!DOCTYPE\s+(?!html)[^>]*>)\s*)*"
)
"""What may come before the root element of a document in XML."""

TEXT_FORMATS = (
    ("JSON", rb"""\s*(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:\s*["\[{\dtfn-]"""),
    ("RSS", PROLOGUE + rb"<(?:rss\s[^>]*\bversion\b|rdf:RDF\b)"),
    ("Atom", PROLOGUE + rb"<(?:atom:)?feed\s[^>]*\bxmlns\b"),
    ("a sitemap in XML", PROLOGUE + rb"<(?:urlset|sitemapindex)\b"),
    ("SVG", PROLOGUE + rb"<svg\s[^>]*\bxmlns\b"),
    ("RTF", rb"\{\\rtf1"),
    ("MHTML", rb"(?:From: <Saved by |MIME-Version: 1\.0\r?\n|From: [^\n]*\n(?:[A-Z][\w-]*: [^\n]*\n)*MIME-Version: )"),
    ("WARC", rb"WARC/\d\.\d\r?\n"),
    ("an HTTP response with its headers", rb"HTTP/\d(?:\.\d)? \d{3}\b[^\n]*\n(?:[\w-]+: ?[^\n]*\n)+"),
)
"""Name of each text format that is no page, and a regular expression for its first bytes. They hold text all the same.
CSS and JavaScript are not among them, as nothing at their beginning tells them from a text."""
