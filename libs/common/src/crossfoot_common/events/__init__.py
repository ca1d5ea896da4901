"""The event contracts: one file an event, versioned, JSON on Kafka with CloudEvents headers."""
