"""Audit: what happened to every case, chained by hashes, and who read which person for what purpose.

`service.record` appends an event to a stream, such as a case's, in the transaction of what it tells about; each event
holds the hash of the one before it. `service.log_read` notes that somebody read a person. `verify` recomputes the
chains and finds any change, also one made in SQL. Rows are never changed nor deleted: triggers refuse it.

May enter: values. May not: rules, sentences, models of other rooms (persons, users and cases are plain identifiers).
"""
