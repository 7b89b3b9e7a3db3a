"""A desk that runs nothing: the test says how each job ends."""

from __future__ import annotations

from liverwort_gui.qt.desk import Order


class FakeDesk:
    """Keeps the orders; `cancelled` are the numbers somebody wanted stopped."""

    def __init__(self) -> None:
        self.orders: list[Order] = []
        self.cancelled: list[int] = []
        self.idle: list[bool] = []  # of each order, whether it gives way
        self.busy = False

    def start(self, order: Order, *, idle: bool = False) -> int:
        """Take an order; its number counts from 1."""
        self.orders.append(order)
        self.idle.append(idle)
        return len(self.orders)

    def cancel(self, number: int) -> None:
        """Note the wish."""
        self.cancelled.append(number)

    @property
    def last(self) -> Order:
        """The newest order."""
        return self.orders[-1]
