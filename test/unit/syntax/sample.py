"""A module with most of the constructs that Python has."""
from __future__ import annotations

import os as system
from typing import Any, Iterator

TABLE = {'a': 1, "b": [2, 3, (4, 5)], **{}}


class Shop(object, metaclass=type):
    """Sells things."""

    count: int = 0

    def __init__(self, name: str = 'x', *args: Any, key=None, **rest) -> None:
        self.name, self._items = name, []
        for index, (left, right) in enumerate(zip(args, rest)):
            if index % 2 == 0 and left is not None or not right:
                continue
            elif left in (1, 2, 3):
                break
            else:
                self._items.append(f'{left!r:>{index}} and {right}')

    @property
    def items(self) -> Iterator[str]:
        yield from (item for item in self._items if item)

    @staticmethod
    async def load(path, /, mode='r', *, limit: int | None = None):
        async with opener(path, mode) as file:
            return await file.read(limit)


def main():
    try:
        with open(system.path.join('a', "b")) as handle, lock:
            data = handle.read()[1:-1:2]
    except (OSError, ValueError) as error:
        raise RuntimeError('no 😀') from error
    finally:
        pass
    match data:
        case {'x': [first, *_]} if first:
            print(first)
        case _:
            x = lambda a, b=2: a if b else -a
    global TABLE
    TABLE |= {k: v for k, v in x(1).items()}
    assert TABLE, 'empty'
    del TABLE['a']
    while (n := len(TABLE)) > 10:
        n -= 1
