"""One window per person: a second start without a ledger raises the first window instead of opening another."""

import hashlib

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from creditdesk import paths

_RAISE = b"raise\n"
_WAIT_MS = 400


class FirstWindow(QObject):
    """``asked()`` when somebody started the program again; ``name`` is for tests."""

    asked = Signal()

    def __init__(self, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name or _own_name()
        self._server: QLocalServer | None = None
        self._guests: list[QLocalSocket] = []

    def hand_over(self) -> bool:
        """Ask the window that is there already to come to the front; False when there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_RAISE)
        heard = socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return heard

    def listen(self) -> bool:
        """Be the window that is asked; False when another one is already."""
        if self._answers():
            return False
        QLocalServer.removeServer(self._name)  # may be left behind by a program that was killed
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(self._name):
            return False
        server.newConnection.connect(self._connected)
        self._server = server
        return True

    def close(self) -> None:
        """Answer no longer."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._guests.clear()

    def _answers(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(_WAIT_MS)

    def _connected(self) -> None:
        gone = QLocalSocket.LocalSocketState.UnconnectedState
        self._guests = [guest for guest in self._guests if guest.state() != gone]
        while self._server is not None and self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            self._guests.append(guest)
            guest.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        for guest in self._guests:
            if bytes(guest.readAll().data()).startswith(_RAISE):
                self.asked.emit()


def _own_name() -> str:
    """A name that only this person with this data folder has."""
    folder = str(paths.user_data_folder().expanduser().absolute())
    return f"creditdesk-{hashlib.sha256(folder.encode()).hexdigest()[:16]}"
