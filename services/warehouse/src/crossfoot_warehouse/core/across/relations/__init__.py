"""The relations between two disclosures: one file each, found by discovery."""
