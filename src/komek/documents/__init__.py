"""Documents: files that people bring or the office makes. Kept once per content, told by content, hostile until proved.

What a file is says its content, never its name; size and kinds are limited; pictures are drawn anew before they are
shown. A file belongs to an owner (a draft, a case) that another room knows; who may read it is that room's matter.
"""
