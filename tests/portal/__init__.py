"""The citizen's pages: pure parts by tables, pages over HTTP."""
