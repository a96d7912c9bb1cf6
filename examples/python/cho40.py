"""Speaks to a Cho40 server over /v1, with the standard library alone (Python 3.9 and later)."""

import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request


class Refused(Exception):
    """A refusal as RFC 9457 tells it; `problem` has the type and the facts."""

    def __init__(self, details):
        super().__init__(f"{details['status']} {details['title']}")
        self.status = details["status"]
        self.problem = details.get("problem", {"type": "about:blank"})


class Cho40:
    def __init__(self, url, key):
        self.url = url.rstrip("/")
        self.key = key

    def ask(self, procedure, **parameters):
        """A query: `ask("stall.home", stallId=...)`."""
        query = urllib.parse.urlencode(parameters, doseq=True)
        return self._send("GET", f"{_path(procedure)}?{query}")

    def call(self, procedure, body, idempotency_key=None):
        """A mutation; sent again with the same key it has one effect."""
        return self._send("POST", _path(procedure), body, idempotency_key)

    def _send(self, method, path, body=None, idempotency_key=None, tries=4):
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"}
        if idempotency_key is not None:
            headers["Idempotency-Key"] = idempotency_key
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            wait = error.headers.get("Retry-After")
            if wait is None or tries == 1:
                raise Refused(json.load(error)) from None
        # Too much at once, or a database that starts again: both say for how long to wait.
        time.sleep(int(wait))
        return self._send(method, path, body, idempotency_key, tries - 1)


def _path(procedure):
    return "/v1/" + procedure.replace(".", "/")


ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def new_id(prefix):
    """A TypeID: the milliseconds of now and 80 random bits, so that ids sort by time."""
    bits = int(time.time() * 1000) << 80 | 7 << 76 | int.from_bytes(os.urandom(10), "big") >> 4
    bits = bits & ~(3 << 62) | 2 << 62
    return prefix + "_" + "".join(ALPHABET[bits >> 5 * place & 31] for place in range(25, -1, -1))
