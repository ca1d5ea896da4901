"""The pages: what is asked for, who asks, what is answered."""
