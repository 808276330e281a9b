"""A small writer of PDF files for the tests: lines of Helvetica at given places, nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    text: str
    top: float
    left: float = 72
    size: float = 10


def pdf(*pages: list[Line], encrypted: bool = False) -> bytes:
    """A PDF with the given lines; ``encrypted`` only says so, which is what a reader without the password sees."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        drawing = b"\n".join(_drawn(line) for line in page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    trailer = b"/Size %d /Root 1 0 R" % (len(objects) + 1)
    if encrypted:
        secret = b"00" * 32
        trailer += b" /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (secret, secret)
    return _file(objects, trailer)


def paragraph(lines: list[str], top: float, *, left: float = 72, pitch: float = 12) -> list[Line]:
    return [Line(text, top - pitch * index, left) for index, text in enumerate(lines)]


def _drawn(line: Line) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (line.size, line.left, line.top, text)


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)
    return bytes(data)
