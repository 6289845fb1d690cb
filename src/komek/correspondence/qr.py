"""A QR code as a drawing."""

import qrcode
from qrcode.constants import ERROR_CORRECT_M


def drawn(text: str) -> str:
    """The code as SVG: one path of dark squares; the white border around it is the page's."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    rows = code.get_matrix()
    squares = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {len(rows)} {len(rows)}"><path d="{squares}"/></svg>'
