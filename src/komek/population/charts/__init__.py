"""Charts as SVG, drawn by hand so that they say what is to be seen and nothing else, and as PNG.

`svg` (the few shapes, in the colours of the pages) ← `axes` (round numbers) ← `bars`, `curves` ← `png` (through Typst).
Every chart has a title and a description that says its figures; it is readable in print without colours, because what
differs in colour differs in place, line or pattern too. Text is Noto Sans.
"""
