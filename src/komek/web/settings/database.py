"""PostgreSQL only: the address given, or the embedded server in the data folder."""

from komek.web.environment import data_folder, database_address
from komek.web.postgres.address import connection, embedded_address

DATABASES = {"default": connection(database_address() or embedded_address(data_folder() / "postgres"))}
