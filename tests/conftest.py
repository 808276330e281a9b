"""What holds for every test."""

from hypothesis import settings

# A law is true or false; how long an example takes depends on what else the machine does, and belongs to benchmarks.
settings.register_profile("segun", deadline=None)
settings.load_profile("segun")
