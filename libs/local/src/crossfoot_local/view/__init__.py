"""What people see in the terminal; pure: values in, things that rich can print out."""
