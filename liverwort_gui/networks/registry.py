"""The architectures by name. Names need no torch; building one does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from liverwort_gui.errors import NetworkError

if TYPE_CHECKING:
    from liverwort_gui.networks.integration_net import IntegrationNet

_NAMES = ("integration",)


def names() -> tuple[str, ...]:
    """Return the names of all architectures."""
    return _NAMES


def build(name: str, **config: Any) -> IntegrationNet:
    """Return an untrained network: (N, 3, T, H, W) to (N, classes).

    Args:
        name: one of `names()`.
        config: fields of the architecture's config, such as `classes=2`.

    Raises:
        NetworkError: if there is no such architecture, or no such setting.
    """
    from liverwort_gui.networks.integration_net import IntegrationConfig, IntegrationNet

    if name not in _NAMES:
        raise NetworkError(
            f"No architecture is called {name!r}: choose {', '.join(_NAMES)}."
        )
    try:
        values: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in config.items()
        }
        return IntegrationNet(IntegrationConfig(**values))
    except (TypeError, ValueError) as error:
        raise NetworkError(f"Architecture {name} cannot be built: {error}.") from error
