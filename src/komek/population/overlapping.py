"""Reading and writing beside the scan: threads that hand values over, a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Any, Generic, TypeVar

T = TypeVar("T")
AHEAD = 2  # values that wait between two threads
FAREWELL = 2  # seconds that are waited for a thread which is given up, and may be sorting
PATIENCE = 0.1  # seconds until a waiting thread looks whether it has been given up


class _End:
    """The last value: nothing more comes, or why."""

    def __init__(self, fault: BaseException | None = None) -> None:
        self.fault = fault


@contextmanager
def ahead(values: Iterable[T]) -> Iterator[Iterator[T]]:
    """The values, made by another thread while the earlier ones are used. Its exceptions are raised here."""
    queue: Queue[Any] = Queue(AHEAD)
    given_up = Event()
    thread = Thread(target=_make, args=(values, queue, given_up), name="reading", daemon=True)
    thread.start()
    try:
        yield _received(queue)
    finally:
        given_up.set()
        thread.join(FAREWELL)


def _make(values: Iterable[T], queue: Queue[Any], given_up: Event) -> None:
    end = _End()
    try:
        for value in values:
            if not _put(queue, value, given_up):
                return
    except BaseException as fault:  # noqa: BLE001  it is raised in the thread that uses the values
        end = _End(fault)
    _put(queue, end, given_up)


def _put(queue: Queue[Any], value: Any, given_up: Event) -> bool:
    while not given_up.is_set():
        try:
            queue.put(value, timeout=PATIENCE)
        except Full:
            continue
        return True
    return False


def _received(queue: Queue[Any]) -> Iterator[Any]:
    while not isinstance(value := queue.get(), _End):
        yield value
    if value.fault is not None:
        raise value.fault


class Behind(Generic[T]):
    """Hands values to another thread that deals with them in their order. Its exception is raised at the next value."""

    def __init__(self, work: Callable[[T], None]) -> None:
        self._work, self._queue = work, Queue[Any](AHEAD)
        self._fault: BaseException | None = None
        self._thread = Thread(target=self._run, name="writing", daemon=True)

    def __enter__(self) -> Behind[T]:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Wait until all is dealt with; after an exception, leave what was not begun."""
        if kind is not None:
            self._empty()
        self._queue.put(_End())
        self._thread.join()
        if kind is None:
            self._check()

    def do(self, value: T) -> None:
        """Leave a value to the other thread; waits while it is far behind."""
        self._check()
        self._queue.put(value)

    def _check(self) -> None:
        if self._fault is not None:
            raise self._fault

    def _run(self) -> None:
        while not isinstance(value := self._queue.get(), _End):
            if self._fault is None:
                try:
                    self._work(value)
                except BaseException as fault:  # noqa: BLE001  it is raised in the thread that gives the values
                    self._fault = fault

    def _empty(self) -> None:
        try:
            while True:
                self._queue.get_nowait()
        except Empty:
            return
