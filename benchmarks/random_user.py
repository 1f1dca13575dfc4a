"""`python -m benchmarks.random_user [ACTIONS] [SEED…]`: a user who does anything, for longer than the tests."""

from __future__ import annotations

import os
import sys

import pytest

if __name__ == "__main__":
    actions, *seeds = sys.argv[1:] or ["2000"]
    os.environ["RANDOM_USER_ACTIONS"] = actions
    os.environ["RANDOM_USER_SEEDS"] = " ".join(seeds or ["1", "2", "3"])
    sys.exit(pytest.main(["-n0", "-q", "--show-capture=no", "tests/ui/test_random_user.py"]))
