"""Tables and sentences of invented statistical bulletins."""
