"""Can others read what we publish? Runs every test of this folder: `python interop [part of a test's name]`.

`cargo xtask interop` installs what they need, makes the files that the site offers, and runs this.
"""

import sys
import unittest
from pathlib import Path

HERE = str(Path(__file__).resolve().parent)


def run(filters):
    loader = unittest.TestLoader()
    if filters:
        loader.testNamePatterns = [f"*{word}*" for word in filters]
    tests = loader.discover(HERE, top_level_dir=HERE)
    # unittest would be content; a filter may well mean a test that is elsewhere.
    if not filters and tests.countTestCases() == 0:
        sys.exit(f"there is no test in {HERE}")
    return unittest.TextTestRunner(verbosity=2).run(tests).wasSuccessful()


if __name__ == "__main__":
    sys.exit(0 if run(sys.argv[1:]) else 1)
