"""Servers and services of one machine: started together, watched, stopped together."""
