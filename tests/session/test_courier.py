"""What another thread has settled arrives on the thread that asked, or not at all."""

from __future__ import annotations

import threading
from concurrent.futures import Future

from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import KnownError
from desktop_app.session.courier import Courier, together


class DiskGone(KnownError):
    """An error of the world, for the test."""


def test_result_arrives_on_the_asking_thread(qtbot: QtBot) -> None:
    """A widget touched from the database thread crashes the program."""
    courier, future = Courier(), Future[int]()
    arrived: list[tuple[int, bool]] = []
    courier.deliver(future, lambda n: arrived.append((n, threading.current_thread() is threading.main_thread())))
    worker = threading.Thread(target=future.set_result, args=(7,))
    worker.start()
    worker.join()
    assert arrived == []
    qtbot.waitUntil(lambda: arrived == [(7, True)])


def test_known_error_goes_its_own_way(qtbot: QtBot) -> None:
    """The world's no is told to the user; it is not a bug."""
    courier, future = Courier(), Future[int]()
    told: list[KnownError] = []
    courier.deliver(future, lambda _: None, told.append)
    future.set_exception(DiskGone())
    qtbot.waitUntil(lambda: len(told) == 1)


def test_bug_is_raised_where_it_is_seen(qtbot: QtBot) -> None:
    """An error nobody expected must reach the log, not vanish in a thread."""
    courier, first, second = Courier(), Future[int](), Future[int]()
    courier.deliver(first, lambda _: None)
    courier.deliver(second, lambda _: None, lambda _: None)
    with qtbot.capture_exceptions() as caught:
        first.set_exception(DiskGone())
        second.set_exception(ZeroDivisionError())
        qtbot.waitUntil(lambda: len(caught) == 2)
    assert [kind for kind, *_ in caught] == [DiskGone, ZeroDivisionError]


def test_what_is_cancelled_or_closed_is_dropped(qtbot: QtBot) -> None:
    """A view that is gone must not be called."""
    courier, cancelled, late, later = Courier(), Future[int](), Future[int](), Future[int]()
    arrived: list[int] = []
    for future in (cancelled, late, later):
        courier.deliver(future, arrived.append)
    cancelled.cancel()
    cancelled.set_running_or_notify_cancel()
    late.set_result(1)
    courier.close()
    later.set_result(2)
    qtbot.wait(20)
    assert arrived == []


def test_what_was_cancelled_reaches_nobody(qtbot: QtBot) -> None:
    """Closing cancels what is still waiting; nobody is to hear of it as an error."""
    courier, cancelled, told = Courier(), Future[int](), Future[int]()
    arrived: list[int] = []
    courier.deliver(cancelled, arrived.append)
    courier.deliver(told, arrived.append)
    cancelled.cancel()
    told.set_result(1)
    qtbot.waitUntil(lambda: arrived == [1])


def test_several_results_come_together_in_order() -> None:
    """Home is made from five reads; it is shown once, whole."""
    first, second = Future[int](), Future[str]()
    both = together(first, second)
    second.set_result("b")
    assert not both.done()
    first.set_result(1)
    assert both.result() == (1, "b")


def test_one_failure_is_the_failure_of_all() -> None:
    """Half a Home must not be shown as if it were whole."""
    first, second = Future[int](), Future[str]()
    both = together(first, second)
    first.set_exception(DiskGone())
    second.set_result("b")
    assert isinstance(both.exception(), DiskGone)
