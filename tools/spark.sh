# Sourced by ./test: PySpark beside .venv, for the tests of its scan only; it is 400 MB, so not among the packages of all.

SPARK="pyspark==4.3.0 py4j==0.10.9.9 pandas==2.3.3 python-dateutil==2.9.0.post0 pytz==2026.6 six==1.17.0"
SPARK_FOLDER=.komek/spark

prepare_spark() {
    command -v java >/dev/null 2>&1 || [ -n "${JAVA_HOME-}" ] || fail "Spark needs Java 17 or newer, and there is none here.
  What to do: on Debian 12 or Ubuntu 24.04: apt install openjdk-17-jre-headless"
    [ "$SPARK" = "$(cat $SPARK_FOLDER/komek-stamp 2>/dev/null)" ] && return
    say "Installing PySpark into $SPARK_FOLDER (about 400 MB; only now and when it changes)."
    rm -rf $SPARK_FOLDER
    # Without what it depends on beside these: Arrow and NumPy are those of .venv.
    install --no-deps --target $SPARK_FOLDER $SPARK || fail "PySpark could not be installed; see above.
  What to do: check the way to the package index (proxy, certificates), then start again."
    say "$SPARK" >$SPARK_FOLDER/komek-stamp
}

spark_tests() {
    PYTHONPATH="$PWD/$SPARK_FOLDER${PYTHONPATH:+:$PYTHONPATH}" check tests .venv/bin/python -m pytest tests/population/spark "$@"
}
