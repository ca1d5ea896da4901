"""`python -m crossfoot_parser`. Workers import this module too, so it imports nothing."""

if __name__ == "__main__":
    import sys

    from crossfoot_parser.app import main

    sys.exit(main())
