"""Messages between a nursery, its kernels and those who ask for them: JSON, a packet each."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import struct
from collections.abc import Mapping, Sequence
from typing import Any

Message = dict[str, Any]
# more than Linux lets into one packet
_LARGEST = 1 << 20
# process, user and group
_CREDENTIALS = struct.Struct("3i")


def channel() -> socket.socket:
    """Return a new socket."""
    return socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def name(address: str) -> str:
    """Return the name of a nursery's socket, which is outside of the file system."""
    return f"\0warm-kernels-{address}"


def send(
    connection: socket.socket, message: Mapping[str, Any], streams: Sequence[int] = ()
) -> None:
    """Send a message, and with it file descriptors.

    Raises
    ------
    OSError
        When the other side has gone, or the message is too long.
    """
    packet = json.dumps(message).encode()
    if streams:
        socket.send_fds(connection, [packet], streams)
    else:
        connection.sendall(packet)


def receive(connection: socket.socket, streams: int = 0) -> tuple[Message, list[int]]:
    """Wait for one message and at most so many file descriptors.

    Raises
    ------
    ConnectionError
        When the other side has gone.
    """
    flags = socket.MSG_CMSG_CLOEXEC
    packet, received, _, _ = socket.recv_fds(connection, _LARGEST, streams, flags)
    if not packet:
        close_all(received)
        raise ConnectionResetError("the other side has gone")
    return json.loads(packet), received


def user(connection: socket.socket) -> int:
    """Return the id of the user on the other side."""
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    _, user, _ = _CREDENTIALS.unpack(credentials)
    return int(user)


def close_all(descriptors: Sequence[int]) -> None:
    """Close file descriptors, whether or not they are open."""
    for descriptor in descriptors:
        with contextlib.suppress(OSError):
            os.close(descriptor)
