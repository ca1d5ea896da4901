"""The self-contained page of one inspection: tables as published, every checked cell marked."""
