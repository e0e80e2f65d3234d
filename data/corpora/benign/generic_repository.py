from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar, runtime_checkable

K = TypeVar("K")
V = TypeVar("V")


@runtime_checkable
class HasId(Protocol):
    id: str


class Customer:
    __slots__ = ("id", "city", "spend")

    def __init__(self, id: str, city: str, spend: float, **_: object) -> None:
        self.id, self.city, self.spend = id, city, spend

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r}, {self.city!r})"


class Repository(ABC, Generic[K, V]):
    @abstractmethod
    def get(self, key: K) -> V: ...

    @abstractmethod
    def where(self, test: Callable[[V], bool]) -> Iterable[V]: ...


class InMemory(Repository[str, Customer]):
    def __init__(self, items: Iterable[Customer]) -> None:
        self._items = {item.id: item for item in items}

    def get(self, key: str) -> Customer:
        try:
            return self._items[key]
        except KeyError:
            raise LookupError(f"no customer {key}") from None

    def where(self, test):
        yield from filter(test, self._items.values())

    def __len__(self):
        return len(self._items)

    def __contains__(self, key):
        return key in self._items


def execute(testData):
    repo = InMemory(Customer(**r) for r in testData["records"])
    some = next(iter(repo.where(lambda c: c.spend > 100)), None)
    try:
        repo.get("nobody")
    except LookupError as e:
        missing = str(e)
    return {"n": len(repo), "some": repr(some), "is_protocol": isinstance(some, HasId), "missing": missing, "in": "c000" in repo}
