"""`python -m crossfoot_local` is `crossfoot`."""

from crossfoot_local.cli import main

if __name__ == "__main__":
    main()
