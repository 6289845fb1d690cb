"""The citizen's pages: choose a country, *What can I get?*, and the law to read. No rules of their own.

The way of a visit: `views` take a request and give a page; `answers` is what a visitor has said so far, kept by
`cookie` in the visitor's own browser and nowhere else; `screening` (pure) says what still has to be asked and what
the answers lead to; `questions` and `fields` turn facts into form fields; `presentation` and `lawbook` turn results
and law into words. Everything works without JavaScript. May enter: pages. May not: decisions, storage.
"""
