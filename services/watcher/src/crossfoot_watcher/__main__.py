"""`python -m crossfoot_watcher`."""

import sys

from crossfoot_watcher.app import main

if __name__ == "__main__":
    sys.exit(main())
