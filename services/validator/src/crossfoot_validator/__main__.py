"""`python -m crossfoot_validator`. Workers import this module too, so it imports nothing."""

if __name__ == "__main__":
    import sys

    from crossfoot_validator.app import main

    sys.exit(main())
