"""What an OFD document shows (GB/T 33190-2016): pages of placed characters and drawn lines, as in a PDF."""
