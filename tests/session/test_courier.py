"""What another thread has settled arrives on the thread that asked, or not at all."""

from __future__ import annotations

import gc
import subprocess
import sys
import textwrap
import threading
import weakref
from concurrent.futures import Future

from PySide6.QtCore import QObject
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


def test_a_courier_that_is_gone_takes_whoever_asked_with_it(qtbot: QtBot) -> None:
    """The other thread must neither speak to what is being destroyed nor be the last that holds a view."""

    class View:
        def show(self, _result: int) -> None:
            raise AssertionError

    owner, view, future = QObject(), View(), Future[int]()
    courier = Courier(owner)
    courier.deliver(future, view.show)
    gone = weakref.ref(view)
    with qtbot.waitSignal(courier.destroyed):
        owner.deleteLater()
    del owner, view, courier
    gc.collect()
    assert gone() is None

    worker = threading.Thread(target=future.set_result, args=(1,))
    worker.start()
    worker.join()
    qtbot.wait(20)


def test_views_go_while_another_thread_hands_in() -> None:
    """A meeting ends while the store is busy: the program died of it, within some hundred of these rounds."""
    rounds = textwrap.dedent(
        """
        import threading
        from concurrent.futures import Future
        from queue import SimpleQueue
        from PySide6.QtCore import QCoreApplication, QEvent, QObject
        from desktop_app.session.courier import Courier

        app = QCoreApplication([])
        asked = SimpleQueue()

        def settle():
            while future := asked.get():
                sum(range(200))
                future.set_result(1)

        workers = [threading.Thread(target=settle) for _ in range(2)]
        for worker in workers:
            worker.start()
        for _ in range(1500):
            views = []
            for _ in range(6):
                view = QObject()
                courier = Courier(view)
                for _ in range(3):
                    future = Future()
                    courier.deliver(future, print)
                    asked.put(future)
                views.append((view, courier))
            for view, courier in views:
                courier.close()
                view.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            app.processEvents()
        for worker in workers:
            asked.put(None)
        for worker in workers:
            worker.join()  # as the program's have ended before it does: its end takes the desk, too
        """
    )
    died = subprocess.run([sys.executable, "-c", rounds], check=False, timeout=120).returncode
    assert died == 0


def test_a_closed_courier_takes_nothing_more(qtbot: QtBot) -> None:
    """What is asked on the way out is asked for nobody."""
    courier, future = Courier(), Future[int]()
    arrived: list[int] = []
    courier.close()
    courier.deliver(future, arrived.append)
    future.set_result(1)
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
