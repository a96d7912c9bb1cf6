"""Sells something by bank transfer and waits until the bank tells that the money is there.

Wants CHO40_URL, CHO40_KEY (role vendor on a stall), CHO40_STALL and an amount:

    python3 sell.py 45000
"""

import os
import sys
import time
from datetime import datetime, timezone

from cho40 import Cho40, Refused, new_id

WAIT_SECONDS = 60


def now():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def open_request(server, stall, amount):
    """Leases a code for this sale and says that money is asked for with it."""
    # In earnest the device's id and its count of events are kept: they make a retry harmless.
    device = new_id("device")
    wish = {"id": new_id("lease"), "stallId": stall, "count": 1}
    lease = server.call("stall.leaseCodes", wish)
    act = {
        "type": "request_opened",
        "saleId": new_id("sale"),
        "requestId": new_id("preq"),
        "accountId": lease["accountId"],
        "code": lease["codes"][0],
        "amount": amount,
    }
    event = {"id": new_id("evt"), "seq": 1, "at": now(), "act": act}
    batch = {"stallId": stall, "deviceId": device, "sentAt": now(), "events": [event]}
    [result] = server.call("sync", batch)["results"]
    if result["status"] != "applied":
        raise SystemExit(f"the sale was refused: {result}")
    return act


def wait_for_money(server, stall, request_id):
    until = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < until:
        sales = server.ask("stall.home", stallId=stall)["day"]["sales"]
        requests = [sale["request"] for sale in sales if "request" in sale]
        [request] = [one for one in requests if one["id"] == request_id]
        if request["state"] == "settled":
            return request
        time.sleep(0.5)
    raise SystemExit("no money came")


def main():
    stall = os.environ["CHO40_STALL"]
    server = Cho40(os.environ["CHO40_URL"], os.environ["CHO40_KEY"])
    account = server.ask("stall.home", stallId=stall)["stall"]["account"]
    act = open_request(server, stall, int(sys.argv[1]))
    print(f"pay {act['amount']} to {account['number']} at {account['bin']}: {act['code']}", flush=True)
    request = wait_for_money(server, stall, act["requestId"])
    print(f"paid {request['received']}")


if __name__ == "__main__":
    try:
        main()
    except Refused as refused:
        raise SystemExit(f"refused: {refused}: {refused.problem}") from None
