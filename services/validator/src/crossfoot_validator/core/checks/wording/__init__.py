"""Messages for people, in Chinese and in English."""
