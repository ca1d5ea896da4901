"""The servers that tests run against: real ones in containers, or the embedded ones."""
