"""Signing: the office's signature under a letter (PAdES), and whether a signed letter is genuine and unchanged.

`Authority` keeps the root and one certificate per office, in a folder that it is given, and signs a PDF so that it
stays PDF/UA-1 and PDF/A-2a. `check` says of any PDF by whom it was signed, and whether it was changed since.

What was decided: the authority is a demonstration. Its root is nobody's but this installation's, its keys lie in files
that only the program's account may read, and its certificates are valid from 2000 to 2099, because a demonstration
tells stories of past years. An authority's own certificates (a hardware module, a qualified seal) take its place by
offering the same `sign`. The time of a signature is the one that the signer states.

No Django: bytes in, bytes out. pyHanko takes a second to load, so that is done by whoever first signs or checks.
"""

from komek.signing.authority import Authority
from komek.signing.identity import OfficeIdentity
from komek.signing.verdict import Problem, Verdict, check

__all__ = ["Authority", "OfficeIdentity", "Problem", "Verdict", "check"]
