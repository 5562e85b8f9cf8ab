"""What holds for every test: properties are not judged by the clock, since a first example may load a reader."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
