"""The desk service: pages on which people look disclosures up."""
