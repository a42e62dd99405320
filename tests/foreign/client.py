"""One person at a Halfway server, by docs/protocol.md alone: HTTP, and a line over Socket.IO on a WebSocket.

It needs nothing but Python's standard library.
"""

import base64
import json
import os
import select
import socket
import struct
import time
import urllib.error
import urllib.request
import uuid
from urllib.parse import urlsplit

PROTOCOL = 2
WITHIN = 20
UNDECIDED = ("unavailable", "outcome-unknown", "fault")


class Person:
    """Somebody with a bearer token of their own."""

    def __init__(self, origin, name, locale):
        self.origin, self.name, self.locale = origin, name, locale
        self.token = None

    def ask(self, path, body=None):
        """The status and the JSON of an answer. It posts where there is a body."""
        headers = {"Origin": self.origin, "Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        sent = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.origin + path, data=sent, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=WITHIN) as answer:
                return self._read(answer.status, answer)
        except urllib.error.HTTPError as refused:
            return self._read(refused.code, refused)

    def _read(self, code, answer):
        self.token = answer.headers.get("set-auth-token") or self.token
        return code, json.loads(answer.read() or b"null")

    def must(self, path, body=None):
        code, answer = self.ask(path, body)
        if code not in (200, 201):
            raise RuntimeError("%s: %s %s" % (path, code, answer))
        return answer

    def enter(self, session):
        return Line(self, session)


class Line:
    """A line to one session: what has come down it, and commands up it."""

    def __init__(self, person, session):
        self.person, self.frames, self.presence = person, [], None
        self._acks, self._text, self._bytes, self._last = {}, b"", b"", 0
        self._socket = _upgraded(person.origin, "/socket.io/?EIO=4&transport=websocket&session=" + session)
        self._until(lambda: self._opened)
        auth = {"session": session, "protocol": PROTOCOL, "token": person.token}
        self._say("40" + json.dumps(auth))
        self._until(lambda: self.frames)

    _opened = False

    @property
    def version(self):
        return self.frames[-1]["version"]

    @property
    def view(self):
        return self.frames[-1]["view"]

    def send(self, command):
        """The acknowledgement. Asked again by the same id for as long as nothing is decided."""
        sent = {"id": str(uuid.uuid4()), "command": command}
        for wait in (0, 1, 2, 4):
            time.sleep(wait)
            self._last += 1
            number = self._last
            self._say("42%d%s" % (number, json.dumps(["command", sent])))
            self._until(lambda: number in self._acks)
            answer = self._acks.pop(number)
            if answer["ok"] or answer["refused"] not in UNDECIDED:
                return answer
        return answer

    def hear(self, seconds=0.02):
        """Takes in whatever has come."""
        while select.select([self._socket], [], [], seconds)[0]:
            seconds = 0
            self._take()

    def close(self):
        self._socket.close()

    def _until(self, done):
        until = time.monotonic() + WITHIN
        while not done():
            if time.monotonic() > until:
                raise TimeoutError("nothing came within %d s" % WITHIN)
            self.hear(0.5)

    def _take(self):
        came = self._socket.recv(65536)
        if not came:
            raise ConnectionError("the line was closed")
        self._bytes += came
        while (frame := _frame_in(self._bytes)) is not None:
            last, opcode, payload, length = frame
            self._bytes = self._bytes[length:]
            if opcode == 9:
                self._socket.sendall(_framed(payload, 10))
            elif opcode == 8:
                raise ConnectionError("closed: %r" % payload[2:])
            elif opcode in (0, 1):
                self._text += payload
                if last:
                    text, self._text = self._text.decode(), b""
                    self._heard(text)

    def _heard(self, text):
        if text == "2":
            self._say("3")
        elif text[0] == "0":
            self._opened = True
        elif text[:2] == "44":
            raise ConnectionError(text[2:])
        elif text[:2] == "42":
            event, what = json.loads(text[2:])
            if event == "presence":
                self.presence = what
            elif event == "view" and (not self.frames or what["version"] > self.version):
                self.frames.append(what)
        elif text[:2] == "43":
            number, answer = text[2:].split("[", 1)
            self._acks[int(number)] = json.loads("[" + answer)[0]

    def _say(self, text):
        self._socket.sendall(_framed(text.encode(), 1))


def _upgraded(origin, path):
    at = urlsplit(origin)
    line = socket.create_connection((at.hostname, at.port), WITHIN)
    key = base64.b64encode(os.urandom(16)).decode()
    asked = (
        "GET %s HTTP/1.1" % path,
        "Host: " + at.netloc,
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: " + key,
    )
    line.sendall(("\r\n".join(asked) + "\r\n\r\n").encode())
    head = b""
    # Byte by byte, since what comes after the head is the line's.
    while not head.endswith(b"\r\n\r\n"):
        byte = line.recv(1)
        if not byte:
            break
        head += byte
    if b" 101 " not in head.split(b"\r\n")[0]:
        raise ConnectionError(head.decode())
    return line


def _framed(payload, opcode):
    mask = os.urandom(4)
    size = len(payload)
    if size < 126:
        head = struct.pack("!BB", 128 | opcode, 128 | size)
    else:
        head = struct.pack("!BBH", 128 | opcode, 254, size)
    return head + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))


def _frame_in(came):
    """Whether it is the last of its message, its opcode, what it carries, and how many bytes it took. None until it is whole."""
    if len(came) < 2:
        return None
    size, head = came[1] & 127, 2
    if size > 125:
        head = 4 if size == 126 else 10
        if len(came) < head:
            return None
        size = int.from_bytes(came[2:head], "big")
    if len(came) < head + size:
        return None
    return came[0] >> 7, came[0] & 15, came[head : head + size], head + size
