"""Claims of one's own: written in TOML with one question in SQL, judged like onetake's.

`document` reads and checks the files, `definition` holds one claim, `judging` asks its questions.
"""
