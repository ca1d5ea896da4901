"""What every service shares: contracts, tables, arithmetic, messaging, storage, observability."""
