"""One owner of a data folder at a time: a lock for everybody, and a way to raise the window that has it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.domain.errors import EnvironmentProblem

_FILE = "makegood.lock"
_WAIT_MS = 500


class InstanceLock:
    """Held by a window or a command while it uses a data folder; `with InstanceLock(folder): …`.

    A lock left by a killed process is taken over; one that is merely old is not. Source: facts.md "Single
    instance".
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: QLockFile | None = None

    def take(self) -> None:
        """Raises: EnvironmentProblem("already_running") while another process has it, ("database_folder")."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            detail = error.strerror or str(error)
            raise EnvironmentProblem("database_folder", path=str(self._folder), detail=detail) from error
        lock = QLockFile(str(self._folder / _FILE))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            self._lock = lock
        elif lock.error() == QLockFile.LockError.LockFailedError:
            raise EnvironmentProblem("already_running", path=str(self._folder))
        else:
            raise EnvironmentProblem("database_readonly", path=str(self._folder))

    def give_back(self) -> None:
        """Let others have it."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def __enter__(self) -> InstanceLock:
        self.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.give_back()


def _name(folder: Path) -> str:
    return "makegood-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]


class RaiseServer(QObject):
    """Listens, in the process that has the lock, for others that want its window in front."""

    wanted = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        # The lock is ours, so a socket of this name is what a killed process left.
        QLocalServer.removeServer(_name(folder))
        self._server.listen(_name(folder))

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self.wanted.emit()

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()


def raise_other_window(folder: Path) -> bool:
    """Ask the process that has `folder` to bring its window to the front; false when nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    is_there = socket.waitForConnected(_WAIT_MS)
    socket.abort()
    return is_there
