"""How hypothesis works here: no time limits, which a busy computer would break."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "exchange",
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("exchange")
