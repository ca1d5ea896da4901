"""`python -m crossfoot_warehouse [migrate]`."""

import sys

from crossfoot_warehouse.app import main, migrate

if __name__ == "__main__":
    sys.exit(migrate() if sys.argv[1:] == ["migrate"] else main())
