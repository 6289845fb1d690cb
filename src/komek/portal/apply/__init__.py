"""Applying: the parts of a draft as pages. The answers are those of *What can I get?*, for one programme.

`bridge` carries answers between a draft and the questions; `screens` says where a draft's pages are; `tasks` what is
done and what is open; `holding` who may open a draft; the form modules read what is typed. Checked is in `intake`, as
a whole: a page only helps to get it right at once.
"""
