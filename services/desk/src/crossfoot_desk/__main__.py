"""`python -m crossfoot_desk`."""

import sys

from crossfoot_desk.app import main

if __name__ == "__main__":
    sys.exit(main())
