"""One invented department: its money, its tables, its forms and what it says about them."""
