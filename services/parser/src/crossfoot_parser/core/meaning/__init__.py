"""Phase: what tables and prose say: who and when, facts, claims."""
