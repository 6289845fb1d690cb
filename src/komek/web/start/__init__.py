"""`python -m komek.web.start`: what `./run` does, once the packages are installed.

1. `options`    read what was asked for on the command line
2. `lock`       take the data folder: one Kömek at a time
3. `port`       find a free port, or insist on the one asked for
4. `words`      compile message catalogues that changed
5. `database`   start the embedded PostgreSQL, or use DATABASE_URL
6. `prepare`    migrate, publish the programmes, load the offices, collect static files
7. `work`       start the workers for jobs and studies, and again when they die; none with `--no-workers`
8. `serve`      serve with Granian until told to stop, then stop everything in reverse (`stopping`)

`story` tells it in order.
"""
